package org.backstep.window.desk;

import java.util.function.Consumer;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * A throttle of commands: sends one, and the next when its result is shown; of those between only the last. So a drag
 * never leaves a queue behind, however long a command takes. On the event dispatch thread.
 */
public final class CommandThrottle {
    /** The longest wait for a result: a command may be refused, or wait behind a long one. */
    private static final int PATIENCE_MILLISECONDS = 500;

    private final Consumer<Command> send;
    private final Timer patience = new Timer(PATIENCE_MILLISECONDS, event -> flush());
    private @Nullable Command waiting;

    public CommandThrottle(Consumer<Command> send) {
        this.send = send;
        patience.setRepeats(false);
    }

    public void accept(Command command) {
        if (patience.isRunning()) {
            waiting = command;
        } else {
            send.accept(command);
            patience.start();
        }
    }

    /** Called when the last command's result is shown. */
    public void answered() {
        patience.stop();
        flush();
    }

    /** Sends the waiting command. */
    public void flush() {
        Command last = waiting;
        waiting = null;
        if (last != null) {
            send.accept(last);
            patience.restart();
        }
    }
}
