package org.backstep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backstep.handout.Handout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backstep handout}: lessons as pages to print. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes each lesson as one page of HTML that prints well, its answers last.")
final class HandoutCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "LESSON", description = "Lesson files (Markdown).")
    private List<Path> lessons = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Write LESSON-handout.html there.")
    private Path out = Path.of("");

    HandoutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Sources.onPaper(
                lessons, out, terminal, (checked, name) -> Map.of(name + "-handout.html", Handout.of(checked)));
    }
}
