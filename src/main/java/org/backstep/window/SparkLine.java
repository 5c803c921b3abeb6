package org.backstep.window;

import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.jspecify.annotations.Nullable;

/**
 * The losses of a branch, the smallest and the largest a pixel column. Grows with the branch: a loss is read once, unless
 * the width, the range or the branch changes.
 */
final class SparkLine {
    /** What the columns were made from; other losses in a branch of the same name are another branch. */
    private record Origin(Object experiment, String branch, int range, int width, double first, double own) {}

    private @Nullable Origin origin;
    private float[] lowest = new float[0];
    private float[] highest = new float[0];
    private int read;
    private float least;
    private float most;

    /** How many epochs the line is long: the goal, or a round number beyond the last epoch. */
    static int range(int goal, int reached) {
        if (reached <= goal) {
            return Math.max(1, goal);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(reached)));
        for (double step : new double[] {1.5, 2, 3, 5, 7.5}) {
            if (step * unit >= reached) {
                return (int) (step * unit);
            }
        }
        return (int) (10 * unit);
    }

    /** Takes in what has been computed since the last call. */
    void extend(Snapshot now, int range, int width) {
        Branch branch = now.branch();
        int last = branch.lastComputed();
        double first = last >= 1 ? branch.loss(1) : Double.NaN;
        double own = last >= branch.firstEpoch() ? branch.loss(branch.firstEpoch()) : Double.NaN;
        Origin here = new Origin(now.run().experiment(), branch.name(), range, width, first, own);
        if (!here.equals(origin) || last < read) {
            origin = here;
            lowest = new float[width + 1];
            highest = new float[width + 1];
            java.util.Arrays.fill(lowest, Float.POSITIVE_INFINITY);
            java.util.Arrays.fill(highest, Float.NEGATIVE_INFINITY);
            read = 0;
            least = Float.POSITIVE_INFINITY;
            most = Float.NEGATIVE_INFINITY;
        }
        for (int epoch = read + 1; epoch <= last; epoch++) {
            int column = (int) ((long) epoch * width / range);
            float height = (float) Math.log10(Math.max(branch.loss(epoch), 1e-300));
            lowest[column] = Math.min(lowest[column], height);
            highest[column] = Math.max(highest[column], height);
            least = Math.min(least, height);
            most = Math.max(most, height);
        }
        read = Math.max(read, last);
    }

    /** How many epochs have been read. */
    int read() {
        return read;
    }

    boolean isEmpty(int column) {
        return column >= lowest.length || lowest[column] > highest[column];
    }

    /** The column's smallest loss, 0 (least of all) … 1, on a logarithmic scale. */
    double low(int column) {
        return share(lowest[column]);
    }

    /** The column's largest loss. */
    double high(int column) {
        return share(highest[column]);
    }

    private double share(float height) {
        return most > least ? (height - least) / (most - least) : 0.5;
    }
}
