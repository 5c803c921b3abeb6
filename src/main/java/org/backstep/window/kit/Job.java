package org.backstep.window.kit;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.backstep.notation.ErrorText;
import org.backstep.notation.UserError;

/** A job off the event dispatch thread, such as writing a file; its callbacks run on that thread. */
public final class Job {
    private Job() {}

    /** Does some work; the callback gets its result. Any error is one of Backstep itself. */
    public static <T> void run(Callable<T> work, Consumer<T> then) {
        run(work, then, Job::fail);
    }

    /** Does some work; one of the callbacks gets its result or its error. */
    public static <T> void run(Callable<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        new SwingWorker<T, Void>() {
            @Override
            protected T doInBackground() throws Exception {
                return work.call();
            }

            @Override
            protected void done() {
                end(this, then, failed);
            }
        }.execute();
    }

    /** Passes on the result, or the error, of a worker that is done and was not cancelled. */
    public static <T> void end(SwingWorker<T, ?> worker, Consumer<T> then, Consumer<Throwable> failed) {
        try {
            then.accept(worker.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            failed.accept(Objects.requireNonNull(e.getCause()));
        }
    }

    /** A callback for errors that says each in words for the user. */
    public static Consumer<Throwable> mistakes(Consumer<String> say) {
        return error -> {
            say.accept(ErrorText.of(error));
            failUnlessExpected(error);
        };
    }

    /** Ends with an error of Backstep itself; mistakes of the user and too little memory have been said. */
    public static void failUnlessExpected(Throwable error) {
        if (!(error instanceof UserError || error instanceof OutOfMemoryError)) {
            fail(error);
        }
    }

    static void fail(Throwable error) {
        throw new IllegalStateException(error);
    }
}
