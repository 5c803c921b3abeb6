package org.backstep.lesson;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backstep.command.LocatedCommand;
import org.backstep.prose.Block;

/**
 * A lesson as it was read.
 *
 * @param file how the user named it
 * @param title its one first-level heading
 * @param about the front matter: title, minutes, level and whatever else stands there
 * @param preface what stands above the first scene
 * @param scenes in order; at least one
 */
public record Lesson(String file, String title, Map<String, String> about, List<Block> preface, List<Scene> scenes) {
    public Lesson {
        about = Map.copyOf(about);
        preface = List.copyOf(preface);
        scenes = List.copyOf(scenes);
    }

    /** The commands of all scenes, in order. */
    public Stream<LocatedCommand> commands() {
        return scenes.stream().flatMap(scene -> scene.commands().stream());
    }
}
