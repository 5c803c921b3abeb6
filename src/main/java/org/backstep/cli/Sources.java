package org.backstep.cli;

import java.nio.file.Path;
import org.backstep.handout.RehearsalEffects;
import org.backstep.lesson.CheckedLesson;
import org.backstep.lesson.LessonCheck;
import org.backstep.notation.UserError;

/** Reads lesson files for check, handout and worksheet. */
final class Sources {
    private Sources() {}

    /** A lesson that was checked and played. */
    static CheckedLesson checked(Path file) {
        return LessonCheck.of(file, file.toString(), RehearsalEffects::new);
    }

    /**
     * A lesson that was checked and can be put on paper.
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

    /** Prints the claims of a lesson that failed, which are on the paper too. */
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
