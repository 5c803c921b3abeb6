package org.backstep.chart;

import java.util.Optional;
import org.backstep.training.Branch;
import org.backstep.training.Phases;

/** The losses of one branch, each read once. */
public final class BranchLosses extends Losses {
    private final Losses heldOut = new Losses();
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
            int epoch = read() + 1;
            add(newer.loss(epoch));
            double held = newer.heldOutLoss(epoch);
            heldOut.add(Double.isNaN(held) ? Double.POSITIVE_INFINITY : held);
        }
    }

    public Branch branch() {
        return branch;
    }

    /** The losses of the samples held out; empty if there are none. */
    public Optional<Losses> heldOut() {
        return heldOut.largest() > 0 ? Optional.of(heldOut) : Optional.empty();
    }

    @Override
    public int count() {
        return count;
    }
}
