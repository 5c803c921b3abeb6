package org.backstep.benchmark;

import java.util.Locale;
import org.backstep.command.Notebook;
import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Watch;

/** Measures the memory that 100,000 epochs of the notebook's network take; less than 64 MB is wanted. */
public final class MemoryOfHistory {
    private static final int EPOCHS = 100_000;

    private MemoryOfHistory() {}

    /** Prints one line. */
    public static void main(String[] arguments) throws InterruptedException {
        Run run = Run.of(Notebook.experiment());
        long before = used();
        long start = System.nanoTime();
        Branch trained = run.branches()
                .get(0)
                .computedTo(new Position(EPOCHS, run.phases().count()), run.phases(), Watch.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        long held = used() - before;
        System.out.printf(
                Locale.ROOT,
                "%d epochs in %.1f s hold %.1f MB, %d bytes an epoch; loss %.6f%n",
                EPOCHS,
                seconds,
                held / 1e6,
                held / EPOCHS,
                trained.loss(EPOCHS));
    }

    /** The memory in use after several collections, as one may leave something for the next. */
    @SuppressWarnings("ThreadSleep")
    private static long used() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
