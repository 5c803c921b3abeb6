package org.backstep.session;

import org.backstep.training.Branch;
import org.backstep.training.Position;
import org.backstep.training.Run;

/**
 * All that a session is at one moment; immutable, so that undo is the state before.
 *
 * @param branch the name of the branch we are in
 * @param goal how many epochs the timeline shows
 */
public record State(Run run, String branch, Position position, Selection selection, int goal) {
    /** The notebook trains for 2000 epochs. */
    public static final int NOTEBOOK_GOAL = 2000;

    /** A new run, at its start. */
    public static State startOf(Run run, int goal) {
        return new State(run, Run.MAIN, Position.start(run.phases()), Selection.FIRST, goal);
    }

    /** The branch we are in. */
    public Branch line() {
        return run.branch(branch).orElseThrow(() -> new IllegalStateException("no branch " + branch));
    }

    State at(Position elsewhere) {
        return new State(run, branch, elsewhere, selection, goal);
    }

    State with(Run other) {
        return new State(other, branch, position, selection, goal);
    }

    State in(String otherBranch) {
        return new State(run, otherBranch, position, selection, goal);
    }

    State selecting(Selection other) {
        return new State(run, branch, position, other, goal);
    }

    State aimingAt(int epochs) {
        return new State(run, branch, position, selection, epochs);
    }
}
