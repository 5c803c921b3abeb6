package org.backstep.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;

/**
 * A sweep: an experiment repeated with several values of one setting, run after run, each exactly as if trained alone.
 *
 * @param epochs of each run, at least 1
 */
public record Sweep(Setting setting, List<Setup> setups, int epochs) {
    /** The most runs; more are a mistake in a range. */
    public static final int MOST_RUNS = 1000;

    /** The memory of a run's history: a sweep keeps only losses and the last parameters. */
    private static final long LITTLE_MEMORY = 1 << 20;

    private static final String RANGE = "\\d+\\s*\\.\\.\\s*\\d+";

    public record Setup(String value, Experiment experiment) {}

    public Sweep {
        setups = List.copyOf(setups);
        if (setups.isEmpty() || epochs < 1) {
            throw new IllegalArgumentException("a sweep of " + setups.size() + " runs of " + epochs + " epochs");
        }
    }

    /** The listener of a sweep, called on the thread that trains. */
    public interface Listener {
        Listener NONE = (run, epoch) -> true;

        /**
         * Reports a computed epoch of a run.
         *
         * @param run from 0
         * @return false to stop here; finished runs are kept
         */
        boolean goOnAfter(int run, int epoch);

        /** Reports a finished run. */
        default void finished(Outcome outcome) {}
    }

    /**
     * The result of a run.
     *
     * @param losses of its epochs, before each update, 1×n
     * @param metrics after the last epoch that could be computed; empty if none could
     * @param failure the reason for an end before the last epoch
     */
    public record Outcome(String value, Matrix losses, Optional<Metrics> metrics, Optional<Failure> failure) {
        public int epochs() {
            return losses.columns();
        }

        /** The loss of an epoch, from 1; empty if the run ended before it. */
        public Optional<Double> loss(int epoch) {
            return epoch >= 1 && epoch <= epochs() ? Optional.of(losses.get(0, epoch - 1)) : Optional.empty();
        }

        public Optional<Double> finalLoss() {
            return loss(epochs());
        }
    }

    /**
     * Reads values such as "0.1, 1, 10", "1..20" or "1..5, 42".
     *
     * @throws UserError that names the value and its place
     */
    public static Sweep of(Experiment base, Setting setting, String values, int epochs) {
        List<Setup> setups = new ArrayList<>();
        int place = 0;
        for (String part : values.split(",", -1)) {
            place++;
            String text = part.strip();
            try {
                for (String value : expanded(text)) {
                    setups.add(new Setup(value, setting.swept(base, value)));
                    if (setups.size() > MOST_RUNS) {
                        throw new UserError("a sweep has at most " + MOST_RUNS + " runs");
                    }
                }
            } catch (UserError wrong) {
                throw new UserError("value " + place + " of " + setting.optionName() + ": " + wrong.getMessage());
            }
        }
        return new Sweep(setting, setups, epochs);
    }

    private static List<String> expanded(String text) {
        if (text.isEmpty()) {
            throw new UserError("a value is missing; write them like 0.1, 1, 10 or 1..20");
        }
        if (!text.matches(RANGE)) {
            return List.of(text);
        }
        String[] ends = text.split("\\.\\.", -1);
        long from = end(ends[0].strip());
        long to = end(ends[1].strip());
        if (to < from) {
            throw new UserError("the range " + text + " goes backwards; write " + to + ".." + from);
        }
        if (to - from >= MOST_RUNS) {
            throw new UserError("the range " + text + " has more than " + MOST_RUNS + " values");
        }
        List<String> all = new ArrayList<>();
        for (long value = from; value <= to; value++) {
            all.add(Long.toString(value));
        }
        return all;
    }

    private static long end(String digits) {
        if (digits.length() > 18) {
            throw new UserError("'" + digits + "' is too large");
        }
        return Long.parseLong(digits);
    }

    /** Makes the runs; after a stop, the finished ones. */
    public List<Outcome> run(Listener listener) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int k = 0; k < setups.size(); k++) {
            int run = k;
            boolean[] goesOn = {true};
            Outcome outcome = run(setups.get(k), epoch -> goesOn[0] = listener.goOnAfter(run, epoch));
            boolean finished = outcome.epochs() == epochs || outcome.failure().isPresent();
            if (finished) {
                outcomes.add(outcome);
                listener.finished(outcome);
            }
            if (!goesOn[0]) {
                break;
            }
        }
        return outcomes;
    }

    private Outcome run(Setup setup, Watch watch) {
        Run run = Run.of(setup.experiment(), LITTLE_MEMORY);
        Branch fresh = run.branches().get(0);
        Branch line = fresh.computedTo(fresh.endOf(epochs, run.phases()), run.phases(), watch);
        int last = line.lastComputed();
        double[] losses = new double[last];
        for (int epoch = 1; epoch <= last; epoch++) {
            losses[epoch - 1] = line.loss(epoch);
        }
        Optional<Metrics> metrics = last == 0
                ? Optional.empty()
                : Optional.of(run.metrics(line.epoch(last + 1).parameters()));
        return new Outcome(setup.value(), Matrix.row(losses), metrics, line.failure());
    }

    /** Whether samples are held out in any run. */
    public boolean holdsOut() {
        return setups.stream().anyMatch(setup -> !setup.experiment().heldOut().isNone());
    }

    /** The epochs with a column in tables: 1, 10, 100, … before the last. */
    public List<Integer> milestones() {
        List<Integer> all = new ArrayList<>();
        for (long epoch = 1; epoch < epochs; epoch *= 10) {
            all.add((int) epoch);
        }
        return all;
    }
}
