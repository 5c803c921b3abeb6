package org.backstep.window.lessons;

import java.nio.file.Path;
import org.backstep.lesson.Walk;
import org.backstep.window.desk.UserPreferences;

/** The scene of each lesson that was reached the last time, and how lessons are shown. */
record LessonProgress(UserPreferences preferred) {
    private static final String ENDED = "end ";
    private static final String COMMANDS = "commands of lessons";

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
            if (last) {
                preferred.rememberPlace(ENDED + key(file), 1);
            }
        }
    }

    /** "scene 3 of 8" or "done", as far as the lesson was seen; empty if it was not begun. */
    String text(Path file, int scenes) {
        int scene = scene(file, scenes);
        return scene > 0
                ? "scene " + (scene + 1) + " of " + scenes
                : preferred.place(ENDED + key(file)).isPresent() ? "done" : "";
    }

    boolean showsCommands() {
        return preferred.place(COMMANDS).orElse(0) == 1;
    }

    void rememberCommands(boolean shown) {
        preferred.rememberPlace(COMMANDS, shown ? 1 : 0);
    }

    private static String key(Path file) {
        String name = String.valueOf(file.getFileName());
        String shortened = name.substring(0, Math.min(40, name.length()));
        return "scene of " + Integer.toHexString(file.toString().hashCode()) + " " + shortened;
    }
}
