package org.backstep.window.sweeping;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.backstep.notation.ErrorText;
import org.backstep.training.Sweep;
import org.backstep.window.kit.Job;

/** A sweep off the event dispatch thread, which gives out each run when it is finished and can be stopped. */
final class SweepWork extends SwingWorker<List<Sweep.Outcome>, Sweep.Outcome> {
    private final Sweep sweep;
    private final Consumer<Sweep.Outcome> finished;
    private final Consumer<String> ended;
    private volatile boolean stopped;
    private volatile int run;
    private volatile int epoch;

    /**
     * A sweep that begins with {@link #execute}.
     *
     * @param finished takes each run, on the event dispatch thread
     * @param ended called at the end with the text of an error, or ""
     */
    SweepWork(Sweep sweep, Consumer<Sweep.Outcome> finished, Consumer<String> ended) {
        this.sweep = sweep;
        this.finished = finished;
        this.ended = ended;
    }

    /** Ends the sweep after the present epoch; finished runs stay. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** The progress in words: "run 3 of 20, epoch 1200 of 2000". */
    String where() {
        return "run " + (run + 1) + " of " + sweep.setups().size() + ", epoch " + epoch + " of " + sweep.epochs();
    }

    /** The progress from 0 to 1000. */
    int thousandths() {
        double runs = run + (double) epoch / sweep.epochs();
        return (int) (1000 * runs / sweep.setups().size());
    }

    @Override
    protected List<Sweep.Outcome> doInBackground() {
        return sweep.run(new Sweep.Listener() {
            @Override
            public boolean goOnAfter(int presentRun, int presentEpoch) {
                run = presentRun;
                epoch = presentEpoch;
                return !stopped;
            }

            @Override
            public void finished(Sweep.Outcome outcome) {
                publish(outcome);
            }
        });
    }

    @Override
    protected void process(List<Sweep.Outcome> newer) {
        newer.forEach(finished);
    }

    @Override
    protected void done() {
        Job.end(this, all -> ended.accept(""), error -> {
            ended.accept(ErrorText.of(error));
            Job.failUnlessExpected(error);
        });
    }
}
