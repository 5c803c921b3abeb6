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
            return eachEntry(raw, (value, min, max) -> (value - min) / (max - min));
        }

        @Override
        public Matrix invert(Matrix scaled) {
            return eachEntry(scaled, (value, min, max) -> value * (max - min) + min);
        }

        private Matrix eachEntry(Matrix given, EntryFunction function) {
            if (given.rows() != minima.rows()) {
                throw new IllegalArgumentException(
                        "a scaling of " + minima.rows() + " features does not fit values of shape " + given.shape());
            }
            double[] all = given.toArray();
            for (int i = 0, k = 0; i < given.rows(); i++) {
                double min = minima.get(i, 0);
                double max = maxima.get(i, 0);
                for (int j = 0; j < given.columns(); j++, k++) {
                    all[k] = function.of(all[k], min, max);
                }
            }
            return Matrix.of(given.rows(), given.columns(), all);
        }

        private interface EntryFunction {
            double of(double value, double min, double max);
        }

        @Override
        public String description() {
            StringJoiner ranges =
                    new StringJoiner(", ", "each feature scaled to [0, 1] by its minimum and maximum: ", "");
            for (int i = 0; i < minima.rows(); i++) {
                ranges.add("x_" + (i + 1) + " from " + Numbers.significant(minima.get(i, 0), 4) + " to "
                        + Numbers.significant(maxima.get(i, 0), 4));
            }
            return ranges.toString();
        }
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
    }
}
