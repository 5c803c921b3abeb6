package org.backstep.window.timeline;

import java.util.function.Consumer;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * Sends one command at a time and the next when what it did can be seen: of those that come meanwhile only the last. So
 * a drag never leaves a queue behind, however long a command takes. On the event dispatch thread.
 */
final class CommandThrottle {
    /** A command that is refused, or waits behind a long one, is not waited for longer. */
    private static final int PATIENCE_MILLISECONDS = 500;

    private final Consumer<Command> send;
    private final Timer patience = new Timer(PATIENCE_MILLISECONDS, event -> flush());
    private @Nullable Command waiting;

    CommandThrottle(Consumer<Command> send) {
        this.send = send;
        patience.setRepeats(false);
    }

    void accept(Command command) {
        if (patience.isRunning()) {
            waiting = command;
        } else {
            send.accept(command);
            patience.start();
        }
    }

    /** What was sent last can be seen. */
    void answered() {
        patience.stop();
        flush();
    }

    /** Sends what waits. */
    void flush() {
        Command last = waiting;
        waiting = null;
        if (last != null) {
            send.accept(last);
            patience.restart();
        }
    }
}
