package org.backstep.window;

import java.util.function.Consumer;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.jspecify.annotations.Nullable;

/** Sends at most one command a frame: of those that come meanwhile only the last. On the event dispatch thread. */
final class Coalesced {
    private static final int FRAME_MILLISECONDS = 16;

    private final Consumer<Command> send;
    private final Timer frame = new Timer(FRAME_MILLISECONDS, event -> flush());
    private @Nullable Command waiting;

    Coalesced(Consumer<Command> send) {
        this.send = send;
        frame.setRepeats(false);
    }

    void accept(Command command) {
        if (frame.isRunning()) {
            waiting = command;
        } else {
            send.accept(command);
            frame.start();
        }
    }

    /** Sends what waits. */
    void flush() {
        Command last = waiting;
        waiting = null;
        if (last != null) {
            send.accept(last);
            frame.restart();
        }
    }
}
