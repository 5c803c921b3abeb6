package org.backstep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.backstep.command.Predict;
import org.backstep.lesson.CheckedLesson;
import org.backstep.lesson.Duration;
import org.backstep.lesson.Lesson;
import org.backstep.lesson.Rehearsal;
import org.backstep.notation.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backstep check}: every mistake of lessons at once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists every mistake of lessons at once: what cannot be read, shown or run, and what is not so.")
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "LESSON", description = "Lesson files (Markdown).")
    private List<Path> lessons = List.of();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int worst = Program.WELL;
        for (Path file : lessons) {
            worst = Math.max(worst, check(file));
        }
        return worst;
    }

    private int check(Path file) {
        terminal.doing(file.toString());
        CheckedLesson checked;
        try {
            checked = Sources.checked(file);
        } catch (UserError unreadable) {
            terminal.print(String.valueOf(unreadable.getMessage()));
            terminal.print("✗ " + file + ": it cannot be checked");
            return Program.UNUSABLE;
        }
        if (!checked.warnings().isEmpty()) {
            terminal.print(checked.warningText());
        }
        int mistakes = checked.mistakes().size();
        if (mistakes > 0) {
            terminal.print(checked.text());
            terminal.print("✗ " + file + ": " + counted(mistakes, "mistake", "mistakes"));
            return checked.isUnusable() ? Program.UNUSABLE : Program.FAILED;
        }
        terminal.print("✓ " + file + ": " + summary(checked.rehearsal().orElseThrow())
                + duration(checked.lesson().orElseThrow())
                + (checked.warnings().isEmpty()
                        ? ""
                        : ", " + counted(checked.warnings().size(), "warning", "warnings")));
        return Program.WELL;
    }

    private static String summary(Rehearsal rehearsal) {
        long expectations = rehearsal.all().stream()
                .filter(done -> done.check().isPresent())
                .count();
        long questions = rehearsal.all().stream()
                .filter(done -> done.located().command() instanceof Predict)
                .count();
        return counted(rehearsal.scenes().size(), "scene", "scenes") + ", "
                + counted(expectations, "expectation holds", "expectations hold") + ", "
                + counted(questions, "question", "questions");
    }

    private static String duration(Lesson lesson) {
        long minutes = (long) Math.ceil(Duration.minutes(lesson));
        return ", about " + counted(minutes, "minute", "minutes");
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
