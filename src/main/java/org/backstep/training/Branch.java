package org.backstep.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of epochs; immutable. Before its first own epoch it is its parent. How far it has been computed is part of
 * the value; the numbers themselves lie in a memory shared with all values of the same line.
 */
public final class Branch {
    private final String name;
    private final @Nullable Branch parent;
    private final History history;
    private final Position born;
    private final Position reached;

    private Branch(String name, @Nullable Branch parent, History history, Position born, Position reached) {
        this.name = name;
        this.parent = parent;
        this.history = history;
        this.born = born;
        this.reached = reached;
    }

    public String name() {
        return name;
    }

    /** The branch that this one left; empty for the first. */
    public Optional<String> parentName() {
        return Optional.ofNullable(parent).map(Branch::name);
    }

    /** The first epoch that is its own. */
    public int firstEpoch() {
        return history.origin().number();
    }

    /** Where it was started. */
    public Position born() {
        return born;
    }

    /** The furthest position computed. */
    public Position reached() {
        return reached;
    }

    /** Whether nothing has been computed since it was started here: an edit may then change it in place. */
    public boolean isFreshAt(Position position) {
        return position.equals(born) && reached.equals(born);
    }

    /** Whether all that has been computed of one holds for the other: the same line, perhaps further on. */
    public boolean isSameLineAs(Branch other) {
        return history == other.history;
    }

    /** How many epochs have a loss: the last one may have got to an earlier phase only. */
    public int lossCount(Phases phases) {
        return Math.min(reached.lossCount(phases), history.lastComputed());
    }

    /** The epoch with this number; the one after the last that is computed in full is there as well. */
    public Epoch epoch(int number) {
        return lineOf(number).history.epoch(number);
    }

    /** The loss of an epoch computed in full. */
    public double loss(int epoch) {
        return lineOf(epoch).history.loss(epoch);
    }

    /** The last epoch computed in full. */
    public int lastComputed() {
        return Math.min(reached.epoch(), history.lastComputed());
    }

    /** Where this line ends because a number was not finite; empty while that has not been reached. */
    public Optional<Failure> failure() {
        return history.failure().filter(failure -> failure.position().compareTo(reached) <= 0);
    }

    private Branch lineOf(int epoch) {
        Branch line = this;
        while (epoch < line.firstEpoch() && line.parent != null) {
            line = line.parent;
        }
        return line;
    }

    /**
     * This branch computed up to a position: less far if training fails or the watch says stop before it.
     */
    public Branch computedTo(Position target, Phases phases, Watch watch) {
        if (target.compareTo(reached) <= 0) {
            return this;
        }
        history.extendTo(target.epoch(), watch);
        Position possible = target;
        Optional<Failure> failure = history.failure();
        if (failure.isPresent() && failure.get().position().compareTo(possible) < 0) {
            possible = failure.get().position();
        } else if (failure.isEmpty() && history.lastComputed() < target.epoch()) {
            possible = Position.endOf(history.lastComputed(), phases);
        }
        return possible.compareTo(reached) <= 0 ? this : new Branch(name, parent, history, born, possible);
    }

    /** This branch with another future, and nothing of it computed beyond where it was started. */
    Branch withHistory(History other) {
        return begun(name, parent, other, born);
    }

    /** A new branch at a position: the phases of its epoch up to there are computed. */
    static Branch begun(String name, @Nullable Branch parent, History history, Position at) {
        history.extendTo(at.epoch(), Watch.NONE);
        Position reached = history.failure()
                .map(Failure::position)
                .filter(failed -> failed.compareTo(at) < 0)
                .orElse(at);
        return new Branch(name, parent, history, at, reached);
    }

    History history() {
        return history;
    }
}
