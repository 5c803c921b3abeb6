package org.backstep.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backstep.data.TextFile;
import org.backstep.notation.UserError;
import org.backstep.window.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backstep open}: the window. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Opens the window: on the notebook's experiment, on a CSV file, or on a lesson.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "LESSON|FILE.csv", description = "What to open.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (file != null) {
            TextFile.of(file, file.toString(), "CSV file or a lesson", 100);
        }
        if (!Window.canOpen()) {
            throw new UserError("there is no display to open a window on; replay and train work without one");
        }
        return untilClosed(Optional.ofNullable(file));
    }

    /** Opens the window and returns when it is closed. */
    static int untilClosed(Optional<Path> file) {
        Window.open(file);
        return Program.WELL;
    }
}
