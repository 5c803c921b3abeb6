package org.backstep.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.backstep.matrix.Matrix;
import org.backstep.network.Block;
import org.backstep.network.Coordinate;
import org.backstep.network.Parameters;

/**
 * The loss over two parameters with all others fixed: a slice through its landscape.
 *
 * @param losses the printed loss at every point; each row is a value of {@code up}, each column a value of {@code across}
 */
public record LossSlice(Axis across, Axis up, Matrix losses) {
    /**
     * One parameter and its values.
     *
     * @param from the first value
     * @param to the last, greater
     * @param count the number of values, evenly spread; at least 2
     */
    public record Axis(Coordinate parameter, double from, double to, int count) {
        public Axis {
            if (!(from < to) || Double.isInfinite(to - from) || count < 2) {
                throw new IllegalArgumentException(count + " values from " + from + " to " + to);
            }
        }

        public double value(int index) {
            double share = (double) index / (count - 1);
            return (1 - share) * from + share * to;
        }

        /** This axis with another number of values. */
        public Axis with(int other) {
            return new Axis(parameter, from, to, other);
        }
    }

    /**
     * Computes a slice: a forward pass for each point.
     *
     * @param goesOn takes the number of points done, after each; false ends the work
     * @return empty if it was ended
     */
    public static Optional<LossSlice> through(
            Parameters here, Axis across, Axis up, ToDoubleFunction<Parameters> loss, IntPredicate goesOn) {
        double[] losses = new double[across.count() * up.count()];
        for (int k = 0; k < losses.length; k++) {
            double x = across.value(k % across.count());
            double y = up.value(k / across.count());
            losses[k] = loss.applyAsDouble(at(here, across.parameter(), x, up.parameter(), y));
            if (!goesOn.test(k + 1)) {
                return Optional.empty();
            }
        }
        return Optional.of(new LossSlice(across, up, Matrix.of(up.count(), across.count(), losses)));
    }

    /** The parameters with two of them changed. */
    public static Parameters at(Parameters here, Coordinate across, double x, Coordinate up, double y) {
        return up.with(across.with(here, x), y);
    }

    /** The parameter that differs most between two sets, of all but one; empty if none differs. */
    public static Optional<Coordinate> movedMost(Parameters before, Parameters after, Coordinate but) {
        double most = 0;
        Coordinate found = null;
        for (Block block : before.network().blocks()) {
            for (int k = 0; k < block.size(); k++) {
                int place = block.offset() + k;
                double way = Math.abs(after.get(place) - before.get(place));
                if (way > most && !block.entry(k).equals(but)) {
                    most = way;
                    found = block.entry(k);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The smallest finite loss. */
    public double smallest() {
        return Arrays.stream(losses.toArray()).filter(Double::isFinite).min().orElse(Double.NaN);
    }

    /** The largest finite loss. */
    public double largest() {
        return Arrays.stream(losses.toArray()).filter(Double::isFinite).max().orElse(Double.NaN);
    }
}
