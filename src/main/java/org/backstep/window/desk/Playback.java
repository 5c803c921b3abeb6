package org.backstep.window.desk;

import java.util.function.Consumer;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.backstep.command.Step;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;

/**
 * The playback of epochs or phases at a pace: sends {@code step} commands, a few at a time and never more than can be
 * shown, up to the goal. One playback is one change to undo. On the event dispatch thread.
 */
public final class Playback {
    private static final int TICK_MILLIS = 20;

    private final Workbench workbench;
    private final Consumer<Boolean> changed;
    private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
    private int pace = 20;
    private boolean byPhases;
    private boolean begun;
    private double due;

    /**
     * A playback at rest.
     *
     * @param changed callback; gets whether the playback runs
     */
    public Playback(Workbench workbench, Consumer<Boolean> changed) {
        this.workbench = workbench;
        this.changed = changed;
    }

    public boolean isPlaying() {
        return timer.isRunning();
    }

    /** Sets the epochs or phases a second, from 1 to 1000. */
    public void setPace(int steps) {
        pace = Math.max(1, Math.min(1000, steps));
    }

    /** Sets whether a step is a phase instead of an epoch. */
    public void setByPhases(boolean phases) {
        byPhases = phases;
    }

    public void toggle() {
        if (isPlaying()) {
            stop();
        } else {
            due = 1;
            begun = false;
            timer.start();
            changed.accept(true);
        }
    }

    public void stop() {
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
        long left = left(now);
        Branch line = now.branch();
        boolean ended = line.failure().isPresent() && now.position().equals(line.reached());
        if (left <= 0 || ended) {
            stop();
            return;
        }
        due += pace * TICK_MILLIS / 1000.0;
        int count = (int) Math.min(left, (long) due);
        if (count > 0) {
            due -= count;
            Command step = Step.on(byPhases ? Step.Unit.PHASE : Step.Unit.EPOCH, count);
            if (begun) {
                workbench.goOn(step);
            } else {
                workbench.accept(step);
            }
            begun = true;
        }
    }

    /** The number of steps left to the goal. */
    private long left(Snapshot now) {
        long epochs = (long) now.state().goal() - now.position().epoch();
        int phases = now.phases().count();
        if (!byPhases) {
            return epochs;
        }
        Branch line = now.branch();
        long updates = epochs * line.batches(Math.max(1, now.position().epoch()))
                + line.batches(now.position().epoch())
                - now.position().batch();
        return updates * phases + phases - now.position().phase();
    }
}
