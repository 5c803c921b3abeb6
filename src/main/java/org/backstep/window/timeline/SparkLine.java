package org.backstep.window.timeline;

import java.util.Arrays;
import org.backstep.training.Branch;
import org.jspecify.annotations.Nullable;

/**
 * The losses of a branch as decimal logarithms, the smallest and the largest of a pixel column. Grows with the branch:
 * a loss is read once, unless the width or the range changes.
 */
final class SparkLine {
    private @Nullable Branch branch;
    private int range;
    private int width;
    private float[] lowest = new float[0];
    private float[] highest = new float[0];
    private int read;
    private float least = Float.POSITIVE_INFINITY;
    private float most = Float.NEGATIVE_INFINITY;

    /** The number of epochs in the line: the goal, or a round number beyond the last epoch. */
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

    boolean isOf(Branch other) {
        return branch != null && branch.isSameLineAs(other);
    }

    boolean isCalled(String name) {
        return branch != null && branch.name().equals(name);
    }

    /** Adds the losses computed since the last call. */
    void extend(Branch newer, int newRange, int newWidth) {
        int last = newer.lastComputed();
        if (!isOf(newer) || newRange != range || newWidth != width || last < read) {
            range = newRange;
            width = newWidth;
            lowest = new float[width + 1];
            highest = new float[width + 1];
            Arrays.fill(lowest, Float.POSITIVE_INFINITY);
            Arrays.fill(highest, Float.NEGATIVE_INFINITY);
            read = 0;
            least = Float.POSITIVE_INFINITY;
            most = Float.NEGATIVE_INFINITY;
        }
        branch = newer;
        for (int epoch = read + 1; epoch <= last; epoch++) {
            int column = (int) ((long) epoch * width / range);
            float height = (float) Math.log10(Math.max(newer.loss(epoch), 1e-300));
            lowest[column] = Math.min(lowest[column], height);
            highest[column] = Math.max(highest[column], height);
            least = Math.min(least, height);
            most = Math.max(most, height);
        }
        read = Math.max(read, last);
    }

    /** The number of epochs that were read. */
    int read() {
        return read;
    }

    float least() {
        return least;
    }

    float most() {
        return most;
    }

    int columns() {
        return lowest.length;
    }

    boolean isEmpty(int column) {
        return lowest[column] > highest[column];
    }

    /** The column's smallest loss. */
    float low(int column) {
        return lowest[column];
    }

    /** The column's largest loss. */
    float high(int column) {
        return highest[column];
    }
}
