package org.backstep.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.backstep.notation.UserError;

/**
 * A folder in which a lesson may name files. No name leads out of it: no absolute path, no "..", no symbolic link.
 */
public record Folder(Path path) {
    /**
     * The file with a name in this folder or below it; it need not exist.
     *
     * @throws UserError if the name leads out of the folder
     */
    public Path resolve(String name) {
        Path relative = relative(name);
        Path file = path.resolve(relative);
        try {
            Path root = path.toRealPath();
            for (Path existing = file; existing != null && !existing.equals(path); existing = existing.getParent()) {
                if (Files.exists(existing) && !existing.toRealPath().startsWith(root)) {
                    throw new UserError("\"" + name + "\" is a link that leads out of its folder; use a file in it");
                }
            }
        } catch (IOException e) {
            throw new UserError("the folder \"" + path + "\" cannot be read; check that it exists and that you may");
        }
        return file;
    }

    /**
     * Checks a name without a folder.
     *
     * @throws UserError if it would lead out of any folder
     */
    public static void checkName(String name) {
        relative(name);
    }

    private static Path relative(String name) {
        boolean foreign = name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl);
        try {
            Path relative = Path.of(name);
            if (!foreign && !relative.isAbsolute() && staysInside(relative)) {
                return relative;
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new UserError("\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" leads out of its folder, or is no"
                + " plain file name; name a file in the folder, as in \"points.csv\"");
    }

    private static boolean staysInside(Path relative) {
        for (Path part : relative) {
            if (part.toString().equals("..")) {
                return false;
            }
        }
        return true;
    }
}
