package org.backstep.window;

import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.backstep.session.Snapshot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds of things that a person might do, in no order: no exception, no frozen window, and whenever it comes to rest all
 * numbers on screen are the engine's. {@code -Dbackstep.seed=7 -Dbackstep.actions=2000} for another or a longer walk.
 */
@WindowTest
class RandomWalkTest {
    private static final int ACTIONS = Integer.getInteger("backstep.actions", 150);
    private static final long SEED = Long.getLong("backstep.seed", 42);
    private static final int BETWEEN_CHECKS = 20;
    private static final int REMEMBERED = 40;
    private static final int FROZEN_SECONDS = 30;

    @TempDir
    Path folder;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private final Deque<String> last = new ArrayDeque<>();
    private int done;

    @Test
    void randomActionsEndWithoutExceptionFreezeOrWrongNumber() throws Exception {
        walkedAtHome(SEED, ACTIONS);
    }

    /** Another walk every day; a failure says its seed. */
    @Tag("nightly")
    @Test
    void theWalkOfTheDayEndsWithoutExceptionFreezeOrWrongNumber() throws Exception {
        walkedAtHome(LocalDate.now(ZoneOffset.UTC).toEpochDay(), 500);
    }

    private void walkedAtHome(long seed, int actions) throws Exception {
        // dialogs for files begin in the home folder
        String home = System.setProperty("user.home", folder.toString());
        try {
            walk(seed, actions);
        } catch (Exception | AssertionError failed) {
            throw new AssertionError(
                    "-Dbackstep.seed=" + seed + " -Dbackstep.actions=" + done + ": " + failed.getMessage()
                            + "\nthe last actions:\n  " + String.join("\n  ", last),
                    failed);
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private void walk(long seed, int most) throws IOException, InterruptedException {
        RandomFiles files = new RandomFiles(folder);
        RandomActions actions = new RandomActions(window::main, window.robot(), files, seed);
        doOnEdt(() -> window.main().open(files.right()));
        window.awaitIdle();
        for (done = 1; done <= most; done++) {
            note(actions.next());
            settle();
            UncaughtExceptions.check();
            ThreadGuard.check();
            if (!onEdt(() -> window.main().frame().isDisplayable())) {
                note("the window was left, and is opened again");
                window.reopen();
            }
            if (done % BETWEEN_CHECKS == 0) {
                rest(actions);
            }
        }
    }

    private void rest(RandomActions actions) throws InterruptedException {
        actions.comeToRest().forEach(this::note);
        settle();
        doOnEdt(() -> window.main().workbench().stop());
        Snapshot now = window.awaitIdle();
        List<String> differences = onEdt(() -> ScreenNumbers.differences(window.main(), now));
        if (!differences.isEmpty()) {
            throw new AssertionError(String.join("\n", differences.subList(0, Math.min(20, differences.size()))));
        }
    }

    private void note(String action) {
        last.addLast(done + " " + action);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    /** Waits until what was done has been dispatched; a window that takes half a minute for it is frozen. */
    private static void settle() throws InterruptedException {
        for (int k = 0; k < 2; k++) {
            CountDownLatch dispatched = new CountDownLatch(1);
            EventQueue.invokeLater(dispatched::countDown);
            if (!dispatched.await(FROZEN_SECONDS, TimeUnit.SECONDS)) {
                StringBuilder stacks = new StringBuilder("the window is frozen:\n");
                for (Map.Entry<Thread, StackTraceElement[]> thread :
                        Thread.getAllStackTraces().entrySet()) {
                    stacks.append(thread.getKey()).append('\n');
                    for (StackTraceElement frame : thread.getValue()) {
                        stacks.append("    ").append(frame).append('\n');
                    }
                }
                throw new AssertionError(stacks);
            }
        }
    }
}
