package org.backstep.window.lessons;

import java.nio.file.Path;
import org.backstep.lesson.Walk;
import org.backstep.window.desk.UserPreferences;

/** The scene of each lesson that was reached the last time. */
record LessonProgress(UserPreferences preferred) {
    /** The scene, from 0; 0 if the lesson was never left half-way, or has fewer scenes by now. */
    int scene(Path file, int scenes) {
        int remembered = preferred.place(key(file)).orElse(0);
        return remembered < scenes ? remembered : 0;
    }

    /** Remembers the scene of a walk, unless it is the first; a lesson that came to its end begins anew. */
    void remember(Path file, Walk walk) {
        if (walk.sceneIndex() > 0) {
            boolean last = walk.sceneIndex() + 1 == walk.lesson().scenes().size();
            preferred.rememberPlace(key(file), last ? 0 : walk.sceneIndex());
        }
    }

    private static String key(Path file) {
        String name = String.valueOf(file.getFileName());
        String shortened = name.substring(0, Math.min(40, name.length()));
        return "scene of " + Integer.toHexString(file.toString().hashCode()) + " " + shortened;
    }
}
