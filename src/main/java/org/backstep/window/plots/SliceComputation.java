package org.backstep.window.plots;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.backstep.network.Coordinate;
import org.backstep.notation.ErrorText;
import org.backstep.training.LossSlice;
import org.backstep.training.Run;
import org.jspecify.annotations.Nullable;

/**
 * Computes a slice in the background, one question at a time, with a bar that shows progress and a button that stops it. A
 * question waits a moment, as there may be more changes; one that is being computed first gives its coarse picture before it
 * makes room for the next. On the event dispatch thread.
 */
final class SliceComputation {
    private static final int PAUSE_MILLIS = 150;
    private static final long LONG_NANOS = 300_000_000;
    private static final int POINTS = SliceWork.FINE * SliceWork.FINE;

    /** While it is running, another question may wait. */
    enum State {
        IDLE,
        WAITING,
        RUNNING,
        /** By the user, or by an error; nothing is computed until the user asks for it. */
        STOPPED
    }

    /** A question and the run whose losses answer it. */
    record Task(Run run, SliceWork.Question question) {}

    private final Supplier<Optional<Task>> wanted;
    private final Consumer<LossSlice> found;
    private final Runnable changed;
    private final Consumer<String> failed;
    private final Timer pause = new Timer(PAUSE_MILLIS, event -> begin());
    private final JPanel bar = new JPanel(new MigLayout("insets 0, gapx 8lp, hidemode 3", "[][]"));
    private final JProgressBar progress = new JProgressBar(0, POINTS);
    private final JButton stop = new JButton("Stop");
    private @Nullable SliceWork work;
    private SliceWork.@Nullable News latest;
    private long begunNanos;
    private boolean stopped;

    /**
     * Nothing is computed until a question is asked.
     *
     * @param wanted the question of this moment; empty if none may be answered now
     * @param found takes a slice when it is finished
     * @param changed called when the state is another
     * @param failed takes the text of an error
     */
    SliceComputation(
            Supplier<Optional<Task>> wanted, Consumer<LossSlice> found, Runnable changed, Consumer<String> failed) {
        this.wanted = wanted;
        this.found = found;
        this.changed = changed;
        this.failed = failed;
        pause.setRepeats(false);
        stop.setName("slice stop");
        stop.addActionListener(event -> stopOrGoOn());
        progress.setStringPainted(true);
        progress.getAccessibleContext().setAccessibleName("Points of the loss computed");
        bar.setOpaque(false);
        bar.add(progress, "w 160lp!");
        bar.add(stop);
        bar.setVisible(false);
    }

    /** The bar, visible where it takes long and where it is stopped. */
    JComponent bar() {
        return bar;
    }

    State state() {
        if (stopped) {
            return State.STOPPED;
        }
        return work != null ? State.RUNNING : pause.isRunning() ? State.WAITING : State.IDLE;
    }

    /** What was finished last, with its question; null if there is nothing, or nothing that is still of use. */
    SliceWork.@Nullable News latest() {
        return latest;
    }

    /**
     * Asks a question; what is already being computed for it goes on.
     *
     * @return whether the slice found before has been dropped, as it is over other parameters
     */
    boolean ask(SliceWork.Question question) {
        SliceWork.News before = latest;
        boolean dropped = before != null && !sameAxes(before.question(), question);
        if (dropped) {
            latest = null;
        }
        boolean done = before != null && before.isFine() && before.question().equals(question);
        if (!done && !isComing(question) && !stopped && !pause.isRunning()) {
            pause.start();
        }
        return dropped;
    }

    private boolean isComing(SliceWork.Question question) {
        return work != null && work.question().equals(question);
    }

    private static boolean sameAxes(SliceWork.Question one, SliceWork.Question other) {
        Coordinate across = other.across().parameter();
        Coordinate up = other.up().parameter();
        return one.across().parameter().equals(across)
                && one.up().parameter().equals(up)
                && one.here().network().equals(other.here().network());
    }

    private void begin() {
        Task task = stopped ? null : wanted.get().orElse(null);
        if (task == null || isComing(task.question())) {
            return;
        }
        SliceWork running = work;
        SliceWork.News news = latest;
        if (running != null
                && (news == null || !news.question().equals(running.question()))
                && sameAxes(running.question(), task.question())) {
            pause.restart();
            return;
        }
        end();
        begunNanos = System.nanoTime();
        SliceWork fresh = new SliceWork(task.run(), task.question(), this::take, this::ended);
        work = fresh;
        fresh.execute();
    }

    private void take(SliceWork.News news) {
        if (!isComing(news.question())) {
            return;
        }
        if (news.slice() != null) {
            latest = news;
            found.accept(news.slice());
        }
        if (System.nanoTime() - begunNanos > LONG_NANOS) {
            progress.setValue(news.done());
            progress.setString(news.done() + " of " + POINTS + " points");
            showBar(true);
        }
    }

    private void ended(@Nullable Throwable problem) {
        work = null;
        stopped = problem != null;
        showBar(stopped);
        if (problem != null) {
            failed.accept("the loss around here could not be computed: " + ErrorText.of(problem));
        }
        changed.run();
    }

    /** Ends what is running; what was found stays. */
    void end() {
        if (work != null) {
            work.cancel(false);
            work = null;
        }
        showBar(stopped);
    }

    /** Ends what is running and drops what was found. */
    void forget() {
        end();
        latest = null;
    }

    private void stopOrGoOn() {
        stopped = !stopped;
        if (stopped) {
            end();
        }
        showBar(stopped);
        changed.run();
    }

    private void showBar(boolean visible) {
        stop.setText(stopped ? "Compute" : "Stop");
        progress.setVisible(!stopped);
        if (bar.isVisible() != visible) {
            bar.setVisible(visible);
            bar.revalidate();
        }
    }
}
