package org.backstep.window.desk;

import java.util.function.Consumer;
import org.backstep.command.Command;

/** Where the commands of a pane go. */
@FunctionalInterface
public interface CommandSink extends Consumer<Command> {
    /** Takes a command as a continuation: if the command before it was of the same kind, undo takes both back. */
    default void goOn(Command command) {
        accept(command);
    }
}
