package org.backstep.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backstep.notation.UserError;

/** The folder for temporary files. Java can use a font that comes with us only when it has written it there. */
public final class TemporaryFolder {
    /** A little more than all our fonts. */
    private static final int NEEDED = 6_000_000;

    private TemporaryFolder() {}

    /**
     * Finds out whether fonts can be written.
     *
     * @throws UserError if not; it says what is wrong with the folder
     */
    public static void require() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir", ""));
        if (!Files.isDirectory(folder)) {
            throw unfit(folder, "does not exist");
        }
        try {
            Path trial = Files.createTempFile(folder, "backstep", ".tmp");
            try {
                // some file systems do not know what they have left
                if (Files.getFileStore(folder).getUsableSpace() < NEEDED) {
                    Files.write(trial, new byte[NEEDED]);
                }
            } finally {
                Files.delete(trial);
            }
        } catch (AccessDeniedException e) {
            throw unfit(folder, "cannot be written into: permission denied");
        } catch (IOException e) {
            String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
            throw unfit(folder, "does not take the " + NEEDED / 1_000_000 + " MB of our fonts (" + said + ")");
        }
    }

    private static UserError unfit(Path folder, String why) {
        return new UserError("the folder for temporary files, \"" + folder + "\", " + why
                + "; mend that, or name another folder: java -Djava.io.tmpdir=FOLDER …");
    }
}
