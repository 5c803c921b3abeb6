package org.backstep.window.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.backstep.network.GradientCheck;
import org.backstep.network.Trace;
import org.backstep.training.Computation;
import org.backstep.window.kit.WorkQueue;
import org.jspecify.annotations.Nullable;

/**
 * Measured gradients of one epoch, computed in the background a stretch at a time and kept until another epoch is shown.
 * A measurement that is no longer wanted is not begun. On the event dispatch thread.
 */
final class MeasuredGradients {
    private static final long STRETCH_NANOS = 40_000_000;

    /** One gradient measured with one step. */
    private record Point(double step, GradientEntry entry) {}

    /** The result of a stretch of work, with the number of its question. */
    private record Found(int question, Map<Point, Double> slopes) {}

    private final Map<Point, Double> known = new HashMap<>();
    private final WorkQueue<Found> background = new WorkQueue<>(this::take);
    private final Runnable changed;
    private List<Point> wanted = List.of();
    private @Nullable Computation computation;
    private @Nullable Trace trace;
    private int question;

    /**
     * A store that is empty at first.
     *
     * @param changed called when more is known
     */
    MeasuredGradients(Runnable changed) {
        this.changed = changed;
    }

    /** Turns to an epoch; what is known of another is forgotten, and nothing is wanted of this one yet. */
    void of(Computation other) {
        computation = other;
        wanted = List.of();
        if (trace != other.trace()) {
            trace = other.trace();
            known.clear();
            question++;
        }
    }

    /** Drops what is wanted; what is known stays. */
    void pause() {
        wanted = List.of();
    }

    /** Asks for gradients, those of the first step first. */
    void want(List<Double> steps, List<GradientEntry> entries) {
        List<Point> more = new ArrayList<>(wanted);
        for (double step : steps) {
            entries.forEach(entry -> more.add(new Point(step, entry)));
        }
        wanted = more;
        goOn();
    }

    private void goOn() {
        Computation of = computation;
        List<Point> missing =
                wanted.stream().filter(point -> !known.containsKey(point)).toList();
        if (of != null && !missing.isEmpty() && !background.isBusy()) {
            int number = question;
            background.ask(() -> new Found(number, measure(of.check(), missing)));
        }
    }

    /** Measures as many points as fit a stretch of time, one at least. */
    private static Map<Point, Double> measure(GradientCheck check, List<Point> missing) {
        Map<Point, Double> found = new HashMap<>();
        long begun = System.nanoTime();
        for (Point point : missing) {
            GradientEntry entry = point.entry();
            int index = check.indexOf(entry.gradient(), entry.row(), entry.column());
            found.put(point, check.at(point.step()).difference(index).slope());
            if (System.nanoTime() - begun > STRETCH_NANOS) {
                break;
            }
        }
        return found;
    }

    private void take(Found found) {
        if (found.question() == question) {
            known.putAll(found.slopes());
        }
        goOn();
        changed.run();
    }

    /** The measured gradient, once it is known. */
    OptionalDouble slope(double step, GradientEntry entry) {
        Double slope = known.get(new Point(step, entry));
        return slope == null ? OptionalDouble.empty() : OptionalDouble.of(slope);
    }

    /** Whether all that is wanted is known. */
    boolean isComplete() {
        return known.keySet().containsAll(wanted);
    }
}
