package org.backstep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.backstep.export.Content;
import org.backstep.export.OutputFolder;
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
     * Puts lessons on paper, each by itself: one that cannot be read, shown or run does not keep the others from it. What
     * a lesson claims and is not so stands on the paper, and is said as well.
     *
     * @param papers the files of a lesson, given its name
     * @return the exit code
     */
    static int onPaper(
            List<Path> lessons,
            Path out,
            Terminal terminal,
            BiFunction<CheckedLesson, String, Map<String, Content>> papers) {
        int worst = Program.WELL;
        for (Path lesson : lessons) {
            worst = Math.max(worst, onPaper(lesson, out, terminal, papers));
        }
        return worst;
    }

    private static int onPaper(
            Path lesson, Path out, Terminal terminal, BiFunction<CheckedLesson, String, Map<String, Content>> papers) {
        terminal.doing(lesson.toString());
        try {
            CheckedLesson checked = checked(lesson);
            if (checked.isUnusable()) {
                throw new UserError(checked.text());
            }
            Map<String, Content> files = papers.apply(checked, nameOf(lesson));
            OutputFolder.at(out).write(files);
            files.keySet().forEach(file -> terminal.print("wrote " + out.resolve(file)));
            if (checked.mistakes().isEmpty()) {
                return Program.WELL;
            }
            terminal.error(checked.text());
            return Program.FAILED;
        } catch (UserError unusable) {
            terminal.error(String.valueOf(unusable.getMessage()));
            return Program.UNUSABLE;
        }
    }

    /** A file's name without its ending. */
    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    }
}
