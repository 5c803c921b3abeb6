package org.backstep.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backstep replay}: plays lessons and tests what they expect. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plays lessons scene by scene and tests every expectation in them.")
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "LESSON", description = "Lesson files (Markdown).")
    private List<Path> lessons = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write what the lessons export there; without it exports are checked, not written.")
    private @Nullable Path out;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Replay(terminal).files(lessons, out);
    }
}
