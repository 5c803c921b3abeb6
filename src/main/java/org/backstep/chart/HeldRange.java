package org.backstep.chart;

import java.util.Arrays;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * A range that follows its values in round steps: it widens when a value would lie outside, and narrows only when the
 * values need less than half of it. So axes stand still while a curve moves.
 */
public final class HeldRange {
    private static final double LEAST_FILLED = 0.5;
    private static final double STEPS = 5;
    private static final double[] MANTISSAS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};
    /** Beyond these a logarithmic axis has no labels. */
    private static final double SMALLEST = 1e-200;

    private static final double LARGEST = 1e200;

    private @Nullable Range held;

    /** The range for linear values between two bounds. */
    public Range linear(double lower, double upper) {
        Range wanted = Ranges.exact(new double[] {lower, upper});
        if (!holds(wanted.getLowerBound(), wanted.getUpperBound(), false)) {
            double step = new NiceTicks(0)
                    .getCeilingTickUnit(wanted.getLength() / STEPS)
                    .getSize();
            held = new Range(
                    Math.floor(wanted.getLowerBound() / step + 1e-9) * step,
                    Math.ceil(wanted.getUpperBound() / step - 1e-9) * step);
        }
        return current();
    }

    /** A resting range or, if values lie outside of it, one wider in round steps. */
    public Range widened(Range resting, double[]... values) {
        double[][] present = Arrays.stream(values).filter(row -> row.length > 0).toArray(double[][]::new);
        Range others = present.length == 0 ? resting : Ranges.exact(present);
        if (others.getLowerBound() >= resting.getLowerBound() && others.getUpperBound() <= resting.getUpperBound()) {
            return resting;
        }
        return linear(
                Math.min(resting.getLowerBound(), others.getLowerBound()),
                Math.max(resting.getUpperBound(), others.getUpperBound()));
    }

    /** The range for logarithms of positive values between two bounds. */
    public Range logarithmic(double lower, double upper) {
        double from = Math.max(SMALLEST, lower);
        double to = Math.min(LARGEST, Math.max(from, upper));
        if (!holds(from, to, true)) {
            double below = roundDown(from);
            double above = roundUp(to);
            held = below < above ? new Range(below, above) : new Range(below / 2, above * 2);
        }
        return current();
    }

    private Range current() {
        return held == null ? new Range(0, 1) : held;
    }

    private boolean holds(double lower, double upper, boolean logarithms) {
        Range now = held;
        if (now == null || lower < now.getLowerBound() || upper > now.getUpperBound()) {
            return false;
        }
        double filled = logarithms
                ? Math.log(upper / lower) / Math.log(now.getUpperBound() / now.getLowerBound())
                : (upper - lower) / now.getLength();
        return filled >= LEAST_FILLED / 2 || (upper - lower) <= 1e-6 * Math.abs(upper);
    }

    private static double roundDown(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double best = power;
        for (double mantissa : MANTISSAS) {
            if (mantissa * power <= value) {
                best = mantissa * power;
            }
        }
        return best;
    }

    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double mantissa : MANTISSAS) {
            if (mantissa * power >= value) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }
}
