package org.backstep.data;

import java.util.List;
import java.util.StringJoiner;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;

/** The transformation of raw values before training, and its inverse. Matrices are d_x×N. */
public sealed interface Scaling {
    Matrix apply(Matrix raw);

    /** Training values or reconstructions in raw units. */
    Matrix invert(Matrix scaled);

    /** A sentence for the user. */
    String description();

    /** What became of a feature's raw values, in words; features are counted from 1. */
    String ofFeature(int feature);

    /**
     * Scales each feature to [0, 1], as in the notebook: x = (raw − min)/(max − min).
     *
     * @param minima the smallest value of each feature, d_x×1
     * @param maxima the largest value of each feature, d_x×1
     */
    record MinMax(Matrix minima, Matrix maxima) implements Scaling {
        public MinMax {
            if (minima.columns() != 1 || !minima.shape().equals(maxima.shape())) {
                throw new IllegalArgumentException(
                        "minima " + minima.shape() + " and maxima " + maxima.shape() + " must both be d_x×1");
            }
            for (int i = 0; i < minima.rows(); i++) {
                double range = maxima.get(i, 0) - minima.get(i, 0);
                if (!(range > 0) || Double.isInfinite(range)) {
                    throw new IllegalArgumentException("feature " + (i + 1) + " has the range " + range);
                }
            }
        }

        /**
         * The scaling that takes these raw values to [0, 1].
         *
         * @param raw d_x×N
         * @param names of the d_x features, for messages
         * @throws UserError if a feature has one value only, or a range too large for a double
         */
        public static MinMax of(Matrix raw, List<String> names) {
            double[] minima = new double[raw.rows()];
            double[] maxima = new double[raw.rows()];
            for (int i = 0; i < minima.length; i++) {
                Matrix feature = Matrix.row(raw.rowArray(i));
                minima[i] = feature.min();
                maxima[i] = feature.max();
                checkRange(names.get(i), raw.columns(), minima[i], maxima[i]);
            }
            return new MinMax(Matrix.column(minima), Matrix.column(maxima));
        }

        private static void checkRange(String name, int samples, double min, double max) {
            if (min == max) {
                String everywhere = samples == 1 ? " has one sample only, " : " is constant, ";
                String remedy = samples == 1 ? "add samples" : "remove the column";
                throw new UserError("column \"" + name + "\"" + everywhere + Numbers.full(min)
                        + ", and cannot be scaled to [0, 1]; " + remedy + " or use scale=none");
            }
            if (!Double.isFinite(max - min)) {
                throw new UserError("column \"" + name + "\" reaches from " + Numbers.full(min) + " to "
                        + Numbers.full(max) + ", too far to be scaled to [0, 1]; use smaller units or scale=none");
            }
        }

        @Override
        public Matrix apply(Matrix raw) {
            return eachEntry(raw, minima, maxima, (value, min, max) -> (value - min) / (max - min));
        }

        @Override
        public Matrix invert(Matrix scaled) {
            return eachEntry(scaled, minima, maxima, (value, min, max) -> value * (max - min) + min);
        }

        @Override
        public String description() {
            return "each feature scaled to [0, 1] by its minimum and maximum: "
                    + eachFeature(minima, " from ", maxima, " to ");
        }

        @Override
        public String ofFeature(int feature) {
            return "scaled to [0, 1] by the feature's minimum " + Numbers.significant(minima.get(feature - 1, 0), 6)
                    + " and maximum " + Numbers.significant(maxima.get(feature - 1, 0), 6);
        }
    }

    /**
     * Scales each feature to mean 0 and standard deviation 1: x = (raw − mean)/deviation.
     *
     * @param means of each feature, d_x×1
     * @param deviations standard deviation of each feature, the N squares divided by N, d_x×1
     */
    record Standard(Matrix means, Matrix deviations) implements Scaling {
        /**
         * The scaling that gives these raw values mean 0 and standard deviation 1.
         *
         * @param raw d_x×N
         * @param names of the d_x features, for messages
         * @throws UserError if a feature has one value only, or values too large to be squared
         */
        public static Standard of(Matrix raw, List<String> names) {
            MinMax range = MinMax.of(raw, names);
            double[] means = new double[raw.rows()];
            double[] deviations = new double[raw.rows()];
            for (int i = 0; i < means.length; i++) {
                double[] feature = raw.rowArray(i);
                double mean = Matrix.row(feature).mean();
                // rounding cannot move the mean out of the range
                means[i] = Math.min(
                        range.maxima().get(i, 0), Math.max(range.minima().get(i, 0), mean));
                double squares = 0;
                for (double value : feature) {
                    squares += (value - means[i]) * (value - means[i]);
                }
                deviations[i] = Math.sqrt(squares / feature.length);
                if (!(deviations[i] > 0) || Double.isInfinite(deviations[i])) {
                    throw new UserError("column \"" + names.get(i) + "\" has values whose squares a double cannot"
                            + " hold; use other units or scale=minmax");
                }
            }
            return new Standard(Matrix.column(means), Matrix.column(deviations));
        }

        @Override
        public Matrix apply(Matrix raw) {
            return eachEntry(raw, means, deviations, (value, mean, deviation) -> (value - mean) / deviation);
        }

        @Override
        public Matrix invert(Matrix scaled) {
            return eachEntry(scaled, means, deviations, (value, mean, deviation) -> value * deviation + mean);
        }

        @Override
        public String description() {
            return "each feature scaled to mean 0 and standard deviation 1: "
                    + eachFeature(means, " with mean ", deviations, " and deviation ");
        }

        @Override
        public String ofFeature(int feature) {
            return "less the feature's mean " + Numbers.significant(means.get(feature - 1, 0), 6)
                    + ", divided by its standard deviation " + Numbers.significant(deviations.get(feature - 1, 0), 6);
        }
    }

    /**
     * Scales all features by one range that is given: x = (raw − low)/(high − low).
     *
     * @param low the raw value that becomes 0
     * @param high the raw value that becomes 1
     */
    record Range(double low, double high) implements Scaling {
        @Override
        public Matrix apply(Matrix raw) {
            return raw.map(value -> (value - low) / (high - low));
        }

        @Override
        public Matrix invert(Matrix scaled) {
            return scaled.map(value -> value * (high - low) + low);
        }

        @Override
        public String description() {
            return "every feature scaled by one range: " + Numbers.exact(low) + " becomes 0 and " + Numbers.exact(high)
                    + " becomes 1";
        }

        @Override
        public String ofFeature(int feature) {
            return "scaled so that " + Numbers.exact(low) + " becomes 0 and " + Numbers.exact(high) + " becomes 1";
        }
    }

    /** A number made of another and two of its feature. */
    interface EntryFunction {
        double of(double value, double first, double second);
    }

    /** Applies a function to each value, with two numbers of its feature. */
    private static Matrix eachEntry(Matrix given, Matrix first, Matrix second, EntryFunction function) {
        if (given.rows() != first.rows()) {
            throw new IllegalArgumentException(
                    "a scaling of " + first.rows() + " features does not fit values of shape " + given.shape());
        }
        double[] all = given.toArray();
        for (int i = 0, k = 0; i < given.rows(); i++) {
            for (int j = 0; j < given.columns(); j++, k++) {
                all[k] = function.of(all[k], first.get(i, 0), second.get(i, 0));
            }
        }
        return Matrix.of(given.rows(), given.columns(), all);
    }

    private static String eachFeature(Matrix first, String before, Matrix second, String between) {
        StringJoiner features = new StringJoiner(", ");
        for (int i = 0; i < first.rows(); i++) {
            features.add("x_" + (i + 1) + before + Numbers.significant(first.get(i, 0), 4) + between
                    + Numbers.significant(second.get(i, 0), 4));
        }
        return features.toString();
    }

    record AsIs() implements Scaling {
        @Override
        public Matrix apply(Matrix raw) {
            return raw;
        }

        @Override
        public Matrix invert(Matrix scaled) {
            return scaled;
        }

        @Override
        public String description() {
            return "values taken as they are, not scaled";
        }

        @Override
        public String ofFeature(int feature) {
            return "taken as it is";
        }
    }
}
