package org.backstep.window.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * Work that waits for the background, in its order. All methods are called on the event dispatch thread, which can also do
 * the work itself.
 */
final class Backlog {
    private record Task<T>(FutureTask<T> work, Consumer<T> then) {
        void end() {
            try {
                then.accept(work.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
        }
    }

    private final Deque<Task<?>> open = new ArrayDeque<>();
    private final ExecutorService background;

    Backlog(String name) {
        background = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does some work in the background; the callback gets its result on the event dispatch thread. */
    <T> void add(Callable<T> work, Consumer<T> then) {
        Task<T> task = new Task<>(new FutureTask<>(work), then);
        open.add(task);
        background.execute(() -> {
            task.work().run();
            SwingUtilities.invokeLater(() -> {
                if (open.remove(task)) {
                    task.end();
                }
            });
        });
    }

    /** The number of tasks whose callbacks have not been run. */
    int size() {
        return open.size();
    }

    /** Does at once all that waits, and what it leads to. */
    void finish() {
        for (Task<?> task = open.poll(); task != null; task = open.poll()) {
            task.work().run();
            task.end();
        }
    }
}
