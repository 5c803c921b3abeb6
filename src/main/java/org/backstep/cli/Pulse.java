package org.backstep.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets a terminal say every few seconds that a long command is still at work. */
final class Pulse implements AutoCloseable {
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pulse");
        thread.setDaemon(true);
        return thread;
    });

    Pulse(Terminal terminal) {
        var unused = beat.scheduleAtFixedRate(terminal::breakSilence, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
