package org.backstep.chart;

import java.util.Arrays;
import org.backstep.matrix.Matrix;

/** The losses of epochs, to be drawn as a curve; and where the positive ones lie. */
public class Losses {
    private double[] losses = new double[256];
    private int read;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;

    Losses() {}

    /** Losses that are known already, 1×n. */
    public static Losses of(Matrix known) {
        Losses losses = new Losses();
        for (int epoch = 1; epoch <= known.columns(); epoch++) {
            losses.add(known.get(0, epoch - 1));
        }
        return losses;
    }

    /** Adds the loss of the next epoch. */
    final void add(double loss) {
        if (read == losses.length) {
            losses = Arrays.copyOf(losses, losses.length * 2);
        }
        losses[read++] = loss;
        if (loss > 0 && Double.isFinite(loss)) {
            smallest = Math.min(smallest, loss);
            largest = Math.max(largest, loss);
        }
    }

    /** The number of epochs whose losses were added. */
    final int read() {
        return read;
    }

    /** The last epoch with a loss. */
    public int count() {
        return read;
    }

    /** The loss of an epoch, from 1. */
    public final double loss(int epoch) {
        return losses[epoch - 1];
    }

    /** The least positive loss; infinite without any. */
    public final double smallest() {
        return smallest;
    }

    /** The largest finite loss; 0 without any. */
    public final double largest() {
        return largest;
    }
}
