package org.backstep.window.desk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.backstep.command.Command;
import org.backstep.session.Snapshot;

/** What a form needs of the window. Everything is called, and told, on the event dispatch thread. */
public interface Desk {
    /** What is the case. */
    Snapshot now();

    /**
     * Asks the engine about a command; of several questions that come quickly only the last is answered.
     *
     * @param folder where its file is, if the user has just chosen one
     */
    void tryOut(Command command, Optional<Path> folder, Consumer<Trial> then);

    /**
     * Carries a command out.
     *
     * @param then told what was wrong, or empty when it is done
     */
    void send(Command command, Optional<Path> folder, Consumer<Optional<String>> then);
}
