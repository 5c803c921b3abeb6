package org.backstep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.backstep.handout.Worksheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backstep worksheet}: what lessons compute, to be worked out by hand. */
@Command(
        name = "worksheet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the numbers of each lesson as a sheet to work out by hand, and its key.")
final class WorksheetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "LESSON", description = "Lesson files (Markdown).")
    private List<Path> lessons = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Write LESSON-worksheet.html and LESSON-key.html there.")
    private Path out = Path.of("");

    WorksheetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Sources.onPaper(lessons, out, terminal, Worksheet::of);
    }
}
