package org.backstep.lesson;

import java.nio.file.Path;
import org.backstep.command.Effects;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.backstep.training.Watch;

/** Lessons that have just begun on the notebook's experiment, and go on without surroundings. */
final class Walks {
    static final Effects NOTHING = new QuietEffects(Path.of("lessons/nothing.md"));
    private static final String FENCE = "```";

    static String lesson(String... scenes) {
        StringBuilder text = new StringBuilder("# T\n\n");
        for (String scene : scenes) {
            text.append("## S\n\n")
                    .append(FENCE)
                    .append("backstep\n")
                    .append(scene)
                    .append('\n')
                    .append(FENCE)
                    .append("\n\n");
        }
        return text.toString();
    }

    static Walk walk(String... scenes) {
        return begin(lesson(scenes));
    }

    static Walk begin(String text) {
        return Walk.begin(
                LessonReader.read(text, "l.md"),
                Session.of(Notebook.experiment()).snapshot().state());
    }

    static Turn rest(Walk walk) {
        return Turn.rest(walk, NOTHING, Watch.NONE);
    }

    /** The first question of a lesson. */
    static OpenQuestion asked(String text) {
        return rest(begin(text)).question().orElseThrow();
    }
}
