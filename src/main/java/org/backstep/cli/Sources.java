package org.backstep.cli;

import java.nio.file.Path;
import org.backstep.handout.Surroundings;
import org.backstep.lesson.CheckedLesson;
import org.backstep.lesson.LessonCheck;
import org.backstep.notation.UserError;

/** Lesson files as the commands for authors take them. */
final class Sources {
    private Sources() {}

    /** A lesson looked through and played. */
    static CheckedLesson checked(Path file) {
        return LessonCheck.of(file, file.toString(), Surroundings::new);
    }

    /**
     * The same of a lesson that is to be put on paper.
     *
     * @throws UserError if it cannot be read, shown or run
     */
    static CheckedLesson usable(Path file) {
        CheckedLesson checked = checked(file);
        if (checked.isUnusable()) {
            throw new UserError(checked.text());
        }
        return checked;
    }

    /** Says what is claimed in a lesson but not so: it stands on the paper too. */
    static int exitCode(CheckedLesson checked, Terminal terminal) {
        if (checked.mistakes().isEmpty()) {
            return Program.WELL;
        }
        terminal.error(checked.text());
        return Program.FAILED;
    }

    /** A file's name without its ending. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    }
}
