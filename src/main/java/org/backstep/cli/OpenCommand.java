package org.backstep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backstep.data.TextFile;
import org.backstep.notation.UserError;
import org.backstep.window.Window;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code backstep open}: the window. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Opens the window: on the notebook's experiment, on a CSV file or a folder of pictures, or on a lesson.")
final class OpenCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "LESSON|FILE.csv|FOLDER", description = "What to open.")
    private @Nullable Path file;

    @ParentCommand
    private @Nullable Program parent;

    @Option(names = "--no-autosave", description = "Keep no unsaved work for after a crash.")
    private boolean keepsNothing;

    @Override
    public Integer call() {
        if (file != null && !Files.isDirectory(file)) {
            TextFile.of(file, file.toString(), "CSV file or a lesson", 100);
        }
        if (!Window.canOpen()) {
            throw new UserError("there is no display to open a window on; replay and train work without one");
        }
        boolean keeps = !keepsNothing && (parent == null || parent.keeps());
        return untilClosed(Optional.ofNullable(file), keeps);
    }

    /** Opens the window and returns when it is closed. */
    static int untilClosed(Optional<Path> file, boolean keeps) {
        Window.open(file, keeps);
        return Program.WELL;
    }
}
