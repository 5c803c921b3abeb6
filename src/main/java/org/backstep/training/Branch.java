package org.backstep.training;

import java.util.Optional;
import org.backstep.notation.OfRun;
import org.jspecify.annotations.Nullable;

/**
 * One line of epochs; immutable. Before its first own epoch it has its parent's epochs. The furthest position computed is
 * part of the value; the numbers lie in a memory shared with all values of the same line.
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

    /** The name of the parent; empty for the first branch. */
    public Optional<String> parentName() {
        return Optional.ofNullable(parent).map(Branch::name);
    }

    /** The parent, as it was when this branch was started; null for the first branch. */
    @Nullable
    Branch parent() {
        return parent;
    }

    /** The first epoch that is not the parent's. */
    public int firstEpoch() {
        return history.origin().epoch();
    }

    public Position born() {
        return born;
    }

    /** The furthest position computed. */
    public Position reached() {
        return reached;
    }

    /** Whether the branch was started here and nothing has been computed since: an edit may then change it in place. */
    public boolean isFreshAt(Position position) {
        return position.equals(born) && reached.equals(born);
    }

    /** Whether two branches are the same line, perhaps at different positions, and so share all that is computed. */
    public boolean isSameLineAs(Branch other) {
        return history == other.history;
    }

    /** The number of epochs with a loss; the last epoch may be at an earlier phase. */
    public int lossCount(Phases phases) {
        return lossCount(reached, phases);
    }

    /** The number of epochs with a loss at a position: an epoch's loss is known with that of its last update. */
    public int lossCount(Position at, Phases phases) {
        boolean known = at.batch() == batches(at.epoch()) && at.phase() >= phases.firstWith(OfRun.LOSS);
        return Math.min(known ? at.epoch() : at.epoch() - 1, lastComputed());
    }

    public int batches(int epoch) {
        return epoch == 0 ? 1 : lineOf(epoch, Integer.MAX_VALUE).history.batches();
    }

    /** The first update of an epoch, up to the epoch after the last that is computed in full. */
    public Iteration epoch(int number) {
        return iteration(number, 1);
    }

    /** The update of a position, up to the one after the last that is computed. At the start: the first. */
    public Iteration iteration(Position at) {
        return at.isStart() ? iteration(1, 1) : iteration(at.epoch(), at.batch());
    }

    private Iteration iteration(int epoch, int batch) {
        return lineOf(epoch, batch).history.at(epoch, batch);
    }

    /** The loss of an epoch computed in full: the mean over its samples, each before its own update. */
    public double loss(int epoch) {
        return lineOf(epoch, Integer.MAX_VALUE).history.loss(epoch);
    }

    /** The loss of the samples held out before the last update of an epoch computed in full; NaN without any. */
    public double heldOutLoss(int epoch) {
        return lineOf(epoch, Integer.MAX_VALUE).history.heldOutLoss(epoch);
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

    /** The position some phases further, or back if negative; never before the start. */
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

    /** The position some updates further, or back if negative, at the same phase; never before the start. */
    public Position plusBatches(Position from, long count, Phases phases) {
        return plusPhases(from, count * phases.count(), phases);
    }

    /**
     * The position some epochs further, or back if negative, at the same phase of the same update; never before the
     * start.
     */
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

    /** The failure that ends this line, as a number was not finite; empty before it is reached. */
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

    /** This branch computed up to a position, or less far if training fails or the watch stops it. */
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

    /** This branch with another future, of which nothing is computed. */
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
