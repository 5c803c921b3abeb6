package org.backstep.window.plots;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javax.swing.SwingWorker;
import org.backstep.network.Parameters;
import org.backstep.training.LossSlice;
import org.backstep.training.Run;
import org.backstep.window.kit.Job;
import org.jspecify.annotations.Nullable;

/** Computes a slice in the background: first coarsely, so that something is there soon, then finely. */
final class SliceWork extends SwingWorker<Boolean, SliceWork.News> {
    static final int COARSE = 11;
    static final int FINE = 41;

    private final Run run;
    private final Question question;
    private final Consumer<News> tell;
    private final Consumer<@Nullable Throwable> end;

    /**
     * The parameters and axes of a slice.
     *
     * @param update whose parameters all others are: "epoch 40"
     */
    record Question(String update, Parameters here, LossSlice.Axis across, LossSlice.Axis up) {}

    /**
     * The progress of the work.
     *
     * @param done how many points of the fine grid are computed
     * @param slice what has been finished, if something has
     */
    record News(Question question, int done, @Nullable LossSlice slice) {
        boolean isFine() {
            return slice != null && slice.across().count() == FINE;
        }
    }

    /**
     * Work to be started by {@link #execute}.
     *
     * @param tell takes news on the event dispatch thread
     * @param end called when all is done, with the error if there was one; not if the work was cancelled
     */
    SliceWork(Run run, Question question, Consumer<News> tell, Consumer<@Nullable Throwable> end) {
        this.run = run;
        this.question = question;
        this.tell = tell;
        this.end = end;
    }

    Question question() {
        return question;
    }

    @Override
    protected Boolean doInBackground() {
        ToDoubleFunction<Parameters> loss = run.losses();
        for (int count : new int[] {COARSE, FINE}) {
            LossSlice.through(
                            question.here(),
                            question.across().with(count),
                            question.up().with(count),
                            loss,
                            done -> {
                                if (count == FINE && done % FINE == 0) {
                                    publish(new News(question, done, null));
                                }
                                return !isCancelled();
                            })
                    .ifPresent(slice -> publish(new News(question, count == FINE ? FINE * FINE : 0, slice)));
        }
        return !isCancelled();
    }

    @Override
    protected void process(List<News> all) {
        if (!isCancelled()) {
            all.forEach(tell);
        }
    }

    @Override
    protected void done() {
        if (!isCancelled()) {
            Job.end(this, whole -> end.accept(null), end);
        }
    }
}
