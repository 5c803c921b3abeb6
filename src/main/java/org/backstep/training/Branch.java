package org.backstep.training;

import java.util.Optional;
import org.backstep.notation.OfRun;
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

    /** The branch that this one left, as it was then; null for the first. */
    @Nullable
    Branch parent() {
        return parent;
    }

    /** The first epoch that is its own. */
    public int firstEpoch() {
        return history.origin().epoch();
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
        return lossCount(reached, phases);
    }

    /** The same at a position: the loss of an epoch is known with that of its last update. */
    public int lossCount(Position at, Phases phases) {
        boolean known = at.batch() == batches(at.epoch()) && at.phase() >= phases.firstWith(OfRun.LOSS);
        return Math.min(known ? at.epoch() : at.epoch() - 1, lastComputed());
    }

    /** How many updates an epoch has. */
    public int batches(int epoch) {
        return epoch == 0 ? 1 : lineOf(epoch, Integer.MAX_VALUE).history.batches();
    }

    /** What an epoch begins with; the epoch after the last that is computed in full is there as well. */
    public Iteration epoch(int number) {
        return iteration(number, 1);
    }

    /** An update; the one after the last that is computed is there as well. At the start: the first. */
    public Iteration iteration(Position at) {
        return at.isStart() ? iteration(1, 1) : iteration(at.epoch(), at.batch());
    }

    private Iteration iteration(int epoch, int batch) {
        return lineOf(epoch, batch).history.at(epoch, batch);
    }

    /** The loss of an epoch computed in full: the mean over its samples, each before the update that it was used in. */
    public double loss(int epoch) {
        return lineOf(epoch, Integer.MAX_VALUE).history.loss(epoch);
    }

    /** The last epoch computed in full. */
    public int lastComputed() {
        return Math.min(reached.epoch(), history.lastComputed());
    }

    // ---- moving -----------------------------------------------------------------------------------------------

    /** The last phase of an epoch. */
    public Position endOf(int epoch, Phases phases) {
        return new Position(epoch, batches(epoch), phases.count());
    }

    /** So many phases further, or back if negative; never before the start. */
    public Position plusPhases(Position from, long count, Phases phases) {
        int perUpdate = phases.count();
        int epoch = from.epoch();
        long steps = (from.batch() - 1L) * perUpdate + from.phase() - 1 + count;
        while (steps < 0 && epoch > 0) {
            epoch--;
            steps += (long) batches(epoch) * perUpdate;
        }
        if (epoch == 0 && steps < perUpdate) {
            return Position.start(phases);
        }
        for (long all = (long) batches(epoch) * perUpdate; steps >= all; all = (long) batches(epoch) * perUpdate) {
            long epochs = epoch >= firstEpoch() ? steps / all : 1;
            steps -= epochs * all;
            epoch = Math.toIntExact(epoch + epochs);
        }
        return new Position(epoch, (int) (steps / perUpdate) + 1, (int) (steps % perUpdate) + 1);
    }

    /** So many updates further, or back if negative, at the same phase; never before the start. */
    public Position plusBatches(Position from, long count, Phases phases) {
        return plusPhases(from, count * phases.count(), phases);
    }

    /** So many epochs further, or back if negative, at the same phase of the same update; never before the start. */
    public Position plusEpochs(Position from, long count, Phases phases) {
        long at = from.epoch() + count;
        if (at <= 0) {
            return Position.start(phases);
        }
        int epoch = Math.toIntExact(at);
        // from the start, or between epochs of different batches, the end leads to the end
        boolean last = from.batch() == batches(from.epoch()) && from.phase() == phases.count();
        return last ? endOf(epoch, phases) : new Position(epoch, Math.min(from.batch(), batches(epoch)), from.phase());
    }

    /** Where this line ends because a number was not finite; empty while that has not been reached. */
    public Optional<Failure> failure() {
        return history.failure().filter(failure -> failure.position().compareTo(reached) <= 0);
    }

    private Branch lineOf(int epoch, int batch) {
        Branch line = this;
        while (line.parent != null && line.beginsAfter(epoch, batch)) {
            line = line.parent;
        }
        return line;
    }

    private boolean beginsAfter(int epoch, int batch) {
        Iteration origin = history.origin();
        return epoch < origin.epoch() || (epoch == origin.epoch() && batch < origin.batch());
    }

    /**
     * This branch computed up to a position: less far if training fails or the watch says stop before it.
     */
    public Branch computedTo(Position target, Phases phases, Watch watch) {
        if (target.compareTo(reached) <= 0) {
            return this;
        }
        history.extendTo(target.epoch(), target.batch(), watch);
        Position possible = target;
        Optional<Failure> failure = history.failure();
        if (failure.isPresent() && failure.get().position().compareTo(possible) < 0) {
            possible = failure.get().position();
        } else if (failure.isEmpty() && !history.knows(target.epoch(), target.batch())) {
            possible = history.lastPosition(phases);
        }
        return possible.compareTo(reached) <= 0 ? this : new Branch(name, parent, history, born, possible);
    }

    /** This branch with another future, and nothing of it computed beyond where it was started. */
    Branch withHistory(History other) {
        return begun(name, parent, other, born);
    }

    /** A new branch at a position: the phases of its epoch up to there are computed. */
    static Branch begun(String name, @Nullable Branch parent, History history, Position at) {
        if (!at.isStart()) {
            history.extendTo(at.epoch(), at.batch(), Watch.NONE);
        }
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
