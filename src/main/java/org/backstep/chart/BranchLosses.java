package org.backstep.chart;

import java.util.Arrays;
import org.backstep.training.Branch;
import org.backstep.training.Phases;

/** The losses of one branch, each read once; and where the positive ones lie. */
public final class BranchLosses implements Losses {
    private Branch branch;
    private double[] losses = new double[256];
    private int read;
    private int count;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;

    public BranchLosses(Branch branch, Phases phases) {
        this.branch = branch;
        follow(branch, phases);
    }

    boolean isOf(Branch other) {
        return branch.isSameLineAs(other);
    }

    /** Reads what has been computed since. */
    void follow(Branch newer, Phases phases) {
        branch = newer;
        count = Math.max(0, newer.lossCount(phases));
        if (count > losses.length) {
            losses = Arrays.copyOf(losses, Math.max(count, losses.length * 2));
        }
        for (; read < count; read++) {
            double loss = newer.loss(read + 1);
            losses[read] = loss;
            if (loss > 0 && Double.isFinite(loss)) {
                smallest = Math.min(smallest, loss);
                largest = Math.max(largest, loss);
            }
        }
    }

    public Branch branch() {
        return branch;
    }

    @Override
    public int count() {
        return count;
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
