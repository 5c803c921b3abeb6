package org.backstep.window.keeping;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where and how unsaved work is kept.
 *
 * @param folder the only folder that Backstep writes into without being asked
 * @param millis the time between two looks at what is unsaved
 * @param allowed false if this start of the program keeps nothing
 */
public record Keeping(Path folder, int millis, boolean allowed) {
    /** The system property that names another folder than the platform's for the data of applications. */
    public static final String PLACE = "backstep.data";

    private static final int HALF_A_MINUTE = 30_000;

    public static Keeping ofThisUser(boolean allowed) {
        Path folder =
                Optional.ofNullable(System.getProperty(PLACE)).map(Path::of).orElseGet(Keeping::platform);
        return new Keeping(folder.toAbsolutePath(), HALF_A_MINUTE, allowed);
    }

    private static Path platform() {
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Backstep");
        }
        return system.startsWith("mac")
                ? home.resolve("Library/Application Support/Backstep")
                : variable("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve("backstep");
    }

    /** A folder that the environment names; one that is not absolute does not count. */
    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).map(Path::of).filter(Path::isAbsolute);
    }
}
