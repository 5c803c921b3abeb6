package org.backstep.window.plots;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.backstep.chart.live.HistoryChart;
import org.backstep.matrix.Matrix;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.window.kit.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * Some numbers of some epochs of one branch, computed in the background a stretch at a time and kept. On the event
 * dispatch thread.
 */
final class HistoryValues {
    private static final long STRETCH_NANOS = 40_000_000;

    private final NavigableMap<Integer, double[]> known = new TreeMap<>();
    private final WorkQueue<Found> background = new WorkQueue<>(this::take);
    private final Runnable changed;
    private List<HistoryEntry> entries = List.of();
    private @Nullable Branch line;
    private int question;

    /** The result of a stretch of work, with the number of its question. */
    private record Found(int question, NavigableMap<Integer, double[]> values) {}

    /**
     * A store that is empty at first.
     *
     * @param changed called when more is known; it should ask again
     */
    HistoryValues(Runnable changed) {
        this.changed = changed;
    }

    /** Asks for numbers of epochs; what is there already is kept. */
    void want(Snapshot now, Branch branch, List<HistoryEntry> wanted, List<Integer> epochs) {
        Branch before = line;
        if (before == null || !before.isSameLineAs(branch) || !wanted.equals(entries)) {
            known.clear();
            question++;
        }
        entries = wanted;
        line = branch;
        Set<Integer> asked = new HashSet<>(epochs);
        known.keySet().retainAll(asked);
        List<Integer> missing =
                epochs.stream().filter(epoch -> !known.containsKey(epoch)).toList();
        if (!missing.isEmpty() && !background.isBusy()) {
            int number = question;
            background.ask(() -> new Found(number, compute(now, branch, wanted, missing)));
        }
    }

    /** Drops what is wanted and what is known. */
    void forget() {
        known.clear();
        line = null;
        question++;
    }

    /** Computes as many epochs as fit a stretch of time. */
    private static NavigableMap<Integer, double[]> compute(
            Snapshot now, Branch branch, List<HistoryEntry> wanted, List<Integer> missing) {
        NavigableMap<Integer, double[]> found = new TreeMap<>();
        boolean norms = wanted.stream().anyMatch(entry -> entry.quantity().aspect() == Aspect.GRADIENT);
        long begun = System.nanoTime();
        for (int epoch : missing) {
            Parameters parameters = branch.epoch(epoch).parameters();
            Gradients gradients = norms ? now.run().trace(parameters).gradients() : null;
            found.put(
                    epoch,
                    wanted.stream()
                            .mapToDouble(entry -> entry.value(parameters, gradients))
                            .toArray());
            if (System.nanoTime() - begun > STRETCH_NANOS) {
                break;
            }
        }
        return found;
    }

    private void take(Found found) {
        if (found.question() == question) {
            known.putAll(found.values());
        }
        changed.run();
    }

    /** The known values, to be drawn. */
    HistoryChart.Series series() {
        Branch of = line;
        if (of == null || known.isEmpty()) {
            return HistoryChart.Series.NOTHING;
        }
        double[] epochs = new double[known.size()];
        double[] values = new double[entries.size() * known.size()];
        int e = 0;
        for (Map.Entry<Integer, double[]> there : known.entrySet()) {
            epochs[e] = there.getKey();
            for (int k = 0; k < there.getValue().length; k++) {
                values[k * epochs.length + e] = there.getValue()[k];
            }
            e++;
        }
        return new HistoryChart.Series(of.name(), Matrix.row(epochs), Matrix.of(entries.size(), epochs.length, values));
    }
}
