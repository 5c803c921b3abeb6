package org.backstep.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A symbolic link to something that is not there. */
public final class DanglingLink {
    private DanglingLink() {}

    /** What is wrong with a path, if it is such a link. */
    public static Optional<String> at(Path path) {
        if (Files.exists(path) || !Files.isSymbolicLink(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    "\"" + path + "\" is a link to \"" + Files.readSymbolicLink(path) + "\", which does not exist");
        } catch (IOException unreadable) {
            return Optional.of("\"" + path + "\" is a link that leads nowhere");
        }
    }
}
