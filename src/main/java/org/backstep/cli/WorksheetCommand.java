package org.backstep.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backstep.export.Content;
import org.backstep.export.OutputFolder;
import org.backstep.handout.Worksheet;
import org.backstep.lesson.CheckedLesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backstep worksheet}: what a lesson computes, to be worked out by hand. */
@Command(
        name = "worksheet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the numbers of a lesson as a sheet to work out by hand, and its key.")
final class WorksheetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "LESSON", description = "A lesson file (Markdown).")
    private Path lesson = Path.of("");

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
        CheckedLesson checked = Sources.usable(lesson);
        OutputFolder folder = OutputFolder.at(out);
        Map<String, Content> files = Worksheet.of(checked, Sources.nameOf(lesson));
        folder.write(files);
        files.keySet().forEach(file -> terminal.print("wrote " + out.resolve(file)));
        return Sources.exitCode(checked, terminal);
    }
}
