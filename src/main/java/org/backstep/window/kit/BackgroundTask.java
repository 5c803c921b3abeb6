package org.backstep.window.kit;

import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingWorker;

/** Work beside the event dispatch thread, such as writing a file. */
public final class BackgroundTask {
    private BackgroundTask() {}

    /** Does some work elsewhere and tells the event dispatch thread what came out. */
    public static <T> void run(Supplier<T> work, Consumer<T> then) {
        new SwingWorker<T, Void>() {
            @Override
            protected T doInBackground() {
                return work.get();
            }

            @Override
            protected void done() {
                try {
                    then.accept(get());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }.execute();
    }
}
