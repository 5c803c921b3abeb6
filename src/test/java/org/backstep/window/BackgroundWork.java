package org.backstep.window;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import javax.swing.SwingWorker;

/** The work that {@link SwingWorker} carries out beside the event dispatch thread. */
final class BackgroundWork {
    /** Swing has so many threads for it: when all of them meet, none is at other work. */
    private static final int THREADS = 10;

    private BackgroundWork() {}

    /** Waits until the work that was begun before is done, and its callbacks as well. */
    static void awaitEnd() {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        CountDownLatch done = new CountDownLatch(THREADS);
        for (int k = 0; k < THREADS; k++) {
            new SwingWorker<Integer, Void>() {
                @Override
                protected Integer doInBackground() throws Exception {
                    return together.await();
                }

                @Override
                protected void done() {
                    done.countDown();
                }
            }.execute();
        }
        Await.until("the work beside the event dispatch thread is done", () -> done.getCount() == 0);
    }
}
