package org.backstep.lesson;

import java.util.List;
import java.util.Map;

/**
 * A lesson as it was read.
 *
 * @param file how the user named it
 * @param title its one first-level heading
 * @param about the front matter: title, minutes, level and whatever else stands there
 * @param scenes in order; at least one
 */
public record Lesson(String file, String title, Map<String, String> about, List<Scene> scenes) {
    public Lesson {
        about = Map.copyOf(about);
        scenes = List.copyOf(scenes);
    }
}
