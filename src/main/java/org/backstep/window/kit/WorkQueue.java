package org.backstep.window.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A queue of work off the event dispatch thread, one piece at a time. Only the newest piece waits, so that results
 * never queue up. Methods and the callback run on the event dispatch thread.
 */
public final class WorkQueue<T> {
    private final Consumer<T> show;
    private boolean busy;
    private @Nullable Supplier<T> next;

    public WorkQueue(Consumer<T> show) {
        this.show = show;
    }

    /** Does some work; the callback gets its result. */
    public void ask(Supplier<T> work) {
        if (busy) {
            next = work;
        } else {
            start(work);
        }
    }

    public boolean isBusy() {
        return busy;
    }

    private void start(Supplier<T> work) {
        busy = true;
        Job.run(work::get, found -> end(() -> show.accept(found)), error -> end(() -> Job.fail(error)));
    }

    private void end(Runnable last) {
        Supplier<T> waiting = next;
        next = null;
        busy = false;
        try {
            last.run();
        } finally {
            if (waiting != null) {
                ask(waiting);
            }
        }
    }
}
