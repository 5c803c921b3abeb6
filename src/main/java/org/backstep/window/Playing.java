package org.backstep.window;

import java.util.function.Consumer;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.backstep.command.Step;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;

/**
 * Plays epochs at a pace by sending {@code step epoch} commands, a few at a time and never more than can be shown. Stops
 * at the goal. On the event dispatch thread.
 */
final class Playing {
    private static final int TICK_MILLIS = 20;

    private final Workbench workbench;
    private final Consumer<Boolean> changed;
    private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
    private int epochsPerSecond = 20;
    private double due;

    /**
     * At rest.
     *
     * @param changed told whether it plays
     */
    Playing(Workbench workbench, Consumer<Boolean> changed) {
        this.workbench = workbench;
        this.changed = changed;
    }

    boolean isPlaying() {
        return timer.isRunning();
    }

    /** From 1 to 1000 epochs a second. */
    void setPace(int epochs) {
        epochsPerSecond = Math.max(1, Math.min(1000, epochs));
    }

    /** Plays, or stops. */
    void toggle() {
        if (isPlaying()) {
            stop();
        } else {
            due = 1;
            timer.start();
            changed.accept(true);
        }
    }

    void stop() {
        if (isPlaying()) {
            timer.stop();
            changed.accept(false);
        }
    }

    private void tick() {
        if (!workbench.isIdle()) {
            return;
        }
        Snapshot now = workbench.snapshot();
        int left = now.state().goal() - now.position().epoch();
        Branch line = now.branch();
        boolean ended = line.failure().isPresent() && now.position().equals(line.reached());
        if (left <= 0 || ended) {
            stop();
            return;
        }
        due += epochsPerSecond * TICK_MILLIS / 1000.0;
        int count = Math.min(left, (int) due);
        if (count > 0) {
            due -= count;
            Command step = new Step("step", "epoch", count);
            workbench.send(step);
        }
    }
}
