package org.backstep.window.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.backstep.command.Command;
import org.backstep.data.CsvTable;
import org.backstep.session.Snapshot;

/** The window as a form needs it. Methods and callbacks run on the event dispatch thread. */
public interface Desk {
    Snapshot now();

    /**
     * Tries a command out; of several that come quickly only the last gets a verdict.
     *
     * @param folder the folder of its file, if the user has just chosen one
     */
    void tryOut(Command command, Optional<Path> folder, Consumer<Trial> then);

    /**
     * Reads a table that may become the data; nothing happens if it cannot be read.
     *
     * @param folder the folder of the file, if the user has just chosen one
     */
    void read(String file, Optional<Path> folder, Consumer<CsvTable> then);

    /**
     * Carries a command out.
     *
     * @param then callback; gets the error text, or empty when done
     */
    void send(Command command, Optional<Path> folder, Consumer<Optional<String>> then);
}
