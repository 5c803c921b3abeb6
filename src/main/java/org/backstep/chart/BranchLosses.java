package org.backstep.chart;

import org.backstep.training.Branch;
import org.backstep.training.Phases;

/** The losses of one branch, each read once. */
public final class BranchLosses extends Losses {
    private Branch branch;
    private int count;

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
        while (read() < count) {
            add(newer.loss(read() + 1));
        }
    }

    public Branch branch() {
        return branch;
    }

    @Override
    public int count() {
        return count;
    }
}
