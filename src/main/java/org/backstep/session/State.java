package org.backstep.session;

import java.util.ArrayList;
import java.util.List;
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
 * @param axes where samples lie in plots
 * @param kept runs to compare with, the oldest first
 */
public record State(
        Run run,
        String branch,
        Position position,
        Selection selection,
        int goal,
        double checkStep,
        Axes axes,
        List<KeptRun> kept) {
    /** The notebook trains for 2000 epochs. */
    public static final int NOTEBOOK_GOAL = 2000;

    public State {
        kept = List.copyOf(kept);
    }

    /** A new run, at its start. */
    public static State startOf(Run run, int goal) {
        Position start = Position.start(run.phases());
        return new State(
                run,
                Run.MAIN,
                start,
                Selection.FIRST,
                goal,
                GradientCheck.DEFAULT_STEP,
                Axes.of(run.data()),
                List.of());
    }

    /** A new run, at its start; what does not belong to a run stays. */
    State begin(Run other) {
        // another network sees the same columns
        Axes seen = other.data().features().equals(run.data().features()) ? axes : Axes.of(other.data());
        return new State(other, Run.MAIN, Position.start(other.phases()), Selection.FIRST, goal, checkStep, seen, kept);
    }

    /** The branch we are in. */
    public Branch line() {
        return run.branch(branch).orElseThrow(() -> new IllegalStateException("no branch " + branch));
    }

    /**
     * Whether the session is the same. A run made anew around the same branches is no difference; a branch is equal only to
     * itself, as whatever changes it makes a new one.
     */
    public boolean sameAs(State other) {
        return sameBranches(other)
                && branch.equals(other.branch)
                && position.equals(other.position)
                && selection.equals(other.selection)
                && goal == other.goal
                && checkStep == other.checkStep
                && axes.equals(other.axes)
                && kept.equals(other.kept);
    }

    /** Whether every branch is the same: nothing was computed or edited between the two states. */
    public boolean sameBranches(State other) {
        return run.branches().equals(other.run.branches());
    }

    State at(Position elsewhere) {
        return new State(run, branch, elsewhere, selection, goal, checkStep, axes, kept);
    }

    State with(Run other) {
        return new State(other, branch, position, selection, goal, checkStep, axes, kept);
    }

    State in(String otherBranch) {
        return new State(run, otherBranch, position, selection, goal, checkStep, axes, kept);
    }

    State selecting(Selection other) {
        return new State(run, branch, position, other, goal, checkStep, axes, kept);
    }

    State aimingAt(int epochs) {
        return new State(run, branch, position, selection, epochs, checkStep, axes, kept);
    }

    State checkingWith(double step) {
        return new State(run, branch, position, selection, goal, step, axes, kept);
    }

    State along(Axes others) {
        return new State(run, branch, position, selection, goal, checkStep, others, kept);
    }

    State keeping(KeptRun one) {
        List<KeptRun> all = new ArrayList<>(kept);
        all.add(one);
        return new State(run, branch, position, selection, goal, checkStep, axes, all);
    }

    State forgetting(String name) {
        List<KeptRun> others =
                kept.stream().filter(old -> !old.name().equals(name)).toList();
        return new State(run, branch, position, selection, goal, checkStep, axes, others);
    }
}
