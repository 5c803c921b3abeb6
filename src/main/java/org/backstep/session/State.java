package org.backstep.session;

import org.backstep.network.GradientCheck;
import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.backstep.training.Run;

/**
 * All that a session is at one moment; immutable, so that undo is the state before.
 *
 * @param branch the name of the branch we are in
 * @param goal how many epochs the timeline shows
 * @param checkStep h, with which gradients are measured
 */
public record State(Run run, String branch, Position position, Selection selection, int goal, double checkStep) {
    /** The notebook trains for 2000 epochs. */
    public static final int NOTEBOOK_GOAL = 2000;

    /** A new run, at its start. */
    public static State startOf(Run run, int goal) {
        Position start = Position.start(run.phases());
        return new State(run, Run.MAIN, start, Selection.FIRST, goal, GradientCheck.DEFAULT_STEP);
    }

    /** A new run, at its start; what does not belong to a run stays. */
    State begin(Run other) {
        return new State(other, Run.MAIN, Position.start(other.phases()), Selection.FIRST, goal, checkStep);
    }

    /** The branch we are in. */
    public Branch line() {
        return run.branch(branch).orElseThrow(() -> new IllegalStateException("no branch " + branch));
    }

    State at(Position elsewhere) {
        return new State(run, branch, elsewhere, selection, goal, checkStep);
    }

    State with(Run other) {
        return new State(other, branch, position, selection, goal, checkStep);
    }

    State in(String otherBranch) {
        return new State(run, otherBranch, position, selection, goal, checkStep);
    }

    State selecting(Selection other) {
        return new State(run, branch, position, other, goal, checkStep);
    }

    State aimingAt(int epochs) {
        return new State(run, branch, position, selection, epochs, checkStep);
    }

    State checkingWith(double step) {
        return new State(run, branch, position, selection, goal, step);
    }
}
