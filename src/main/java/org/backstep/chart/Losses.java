package org.backstep.chart;

import org.backstep.matrix.Matrix;

/** The losses of a run's epochs, to be drawn as a curve. */
public interface Losses {
    /** The last epoch with a loss. */
    int count();

    /** The loss of an epoch, from 1. */
    double loss(int epoch);

    /** The least positive loss; infinite without any. */
    double smallest();

    /** The largest finite loss; 0 without any. */
    double largest();

    /** Losses that are known already, 1×n. */
    static Losses of(Matrix losses) {
        return new Known(losses.columns() == 0 ? new double[0] : losses.rowArray(0));
    }

    /** Losses that do not change any more. */
    final class Known implements Losses {
        private final double[] losses;
        private final double smallest;
        private final double largest;

        private Known(double[] losses) {
            this.losses = losses;
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (double loss : losses) {
                if (loss > 0 && Double.isFinite(loss)) {
                    low = Math.min(low, loss);
                    high = Math.max(high, loss);
                }
            }
            smallest = low;
            largest = high;
        }

        @Override
        public int count() {
            return losses.length;
        }

        @Override
        public double loss(int epoch) {
            return losses[epoch - 1];
        }

        @Override
        public double smallest() {
            return smallest;
        }

        @Override
        public double largest() {
            return largest;
        }
    }
}
