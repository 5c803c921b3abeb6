package org.backstep.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.backstep.export.OutputFolder;
import org.backstep.handout.Handout;
import org.backstep.lesson.CheckedLesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backstep handout}: a lesson as a page to print. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes a lesson as one page of HTML that prints well, its answers last.")
final class HandoutCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "LESSON", description = "A lesson file (Markdown).")
    private Path lesson = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Write LESSON-handout.html there.")
    private Path out = Path.of("");

    HandoutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CheckedLesson checked = Sources.usable(lesson);
        OutputFolder folder = OutputFolder.at(out);
        String file = Sources.nameOf(lesson) + "-handout.html";
        folder.write(file, Handout.of(checked));
        terminal.print("wrote " + out.resolve(file));
        return Sources.exitCode(checked, terminal);
    }
}
