package org.backstep.session;

import java.util.Collections;
import java.util.Set;
import org.backstep.data.Dataset;
import org.backstep.matrix.Matrix;
import org.backstep.network.GradientCheck;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.training.Branch;
import org.backstep.training.Computation;
import org.backstep.training.Experiment;
import org.backstep.training.Phases;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Settings;

/**
 * A session to look at: everything that panes, conditions and exports read; immutable. Numbers are computed when first
 * read. What the phase has not reached cannot be read.
 */
public final class Snapshot {
    /** One number where an epoch is one update; so neither is hidden alone. */
    private static final Set<Quantity> LOSSES = Set.of(OfRun.LOSS, OfRun.EPOCH_LOSS);

    private final State state;
    private final Branch line;
    private final Set<Quantity> masked;

    public Snapshot(State state) {
        this(state, Set.of());
    }

    private Snapshot(State state, Set<Quantity> masked) {
        this.state = state;
        this.masked = Set.copyOf(masked);
        line = state.line();
    }

    /** The same for eyes that must not see some quantities: as if the phase had not computed them. */
    public Snapshot masking(Set<Quantity> quantities) {
        return quantities.equals(masked) ? this : new Snapshot(state, quantities);
    }

    public State state() {
        return state;
    }

    public Run run() {
        return state.run();
    }

    public Branch branch() {
        return line;
    }

    public Network network() {
        return run().network();
    }

    public Names names() {
        return run().names();
    }

    public Phases phases() {
        return run().phases();
    }

    public Dataset data() {
        return run().data();
    }

    public Position position() {
        return state.position();
    }

    /** The selected sample, from 1. */
    public int sample() {
        return state.selection().sample();
    }

    /** Whether the current phase has computed a quantity, and it is not masked. */
    public boolean canRead(Quantity quantity) {
        return !isMasked(quantity) && isComputed(quantity);
    }

    /** Whether a quantity or, where it is measured, what it measures is masked, wherever it is computed. */
    public boolean isMasked(Quantity quantity) {
        return masked.contains(quantity)
                || masked.contains(quantity.analytic())
                || (LOSSES.contains(quantity) && !Collections.disjoint(masked, LOSSES));
    }

    private void requireReadable(Quantity quantity) {
        if (isMasked(quantity)) {
            throw new UserError(names().nameOf(quantity).text() + " is hidden until the question is answered");
        }
        if (isOfHeldOut(quantity) && data().heldOut().isEmpty()) {
            throw new UserError(Dataset.NONE_HELD_OUT);
        }
        if (!isComputed(quantity)) {
            throw new UserError(notYet(quantity));
        }
    }

    private static boolean isOfHeldOut(Quantity quantity) {
        return quantity == OfRun.HELD_OUT_LOSS || quantity == OfRun.HELD_OUT_MSE;
    }

    private boolean isComputed(Quantity quantity) {
        if (isOfHeldOut(quantity) && data().heldOut().isEmpty()) {
            return false;
        }
        if (quantity == OfRun.EPOCH_LOSS
                && line.lossCount(position(), phases()) < position().epoch()) {
            return false;
        }
        int first = phases().firstWith(quantity, settings().rule());
        return first == 0 || (!position().isStart() && first <= position().phase());
    }

    /** The experiment of the run, with the settings of the update we are in. */
    public Experiment experiment() {
        return run().experiment().with(settings());
    }

    /** The settings of the update we are in. */
    public Settings settings() {
        return line.iteration(position()).settings();
    }

    /**
     * The numbers of a quantity: d×N if every sample has a column, a parameter's matrix, or 1×1.
     *
     * @throws UserError if the current phase has not computed it, or if it is masked
     */
    public Matrix read(Quantity quantity) {
        requireReadable(quantity);
        boolean kept = quantity == OfRun.EPOCH_LOSS || (quantity == OfRun.LOSS && hasOneUpdate());
        return quantity == OfRun.EPOCH
                ? Matrix.scalar(position().epoch())
                : kept
                        ? Matrix.scalar(line.loss(position().epoch()))
                        : computation().valueOf(quantity);
    }

    /** Then its loss is kept, and nothing need be computed again for it. */
    private boolean hasOneUpdate() {
        return line.batches(position().epoch()) == 1 && position().epoch() <= line.lastComputed();
    }

    /**
     * One number of a quantity whose entries belong to all samples; of measured gradients it measures this one alone.
     *
     * @param row from 1
     * @param column from 1
     * @throws UserError if the current phase has not computed it, or if it is masked
     */
    public double read(Quantity quantity, int row, int column) {
        if (!(quantity instanceof OfParameter measured) || measured.aspect() != Aspect.NUMERIC) {
            return read(quantity).get(row - 1, column - 1);
        }
        requireReadable(quantity);
        GradientCheck check = computation().check();
        return check.numeric(check.indexOf(measured, row, column));
    }

    private String notYet(Quantity quantity) {
        String name = names().nameOf(quantity).text();
        String phase = phases().name(phases().firstWith(quantity));
        String where = position().isStart()
                ? "at the start nothing has been"
                : "epoch " + position().epoch() + " has got to phase "
                        + phases().name(position().phase());
        return name + " is not computed yet: " + where + (position().isStart() ? " computed" : "")
                + "; it can be read from phase " + phase + " on";
    }

    /** Every number of the update we are in (at the start: of the first), masked or not; its later phases are not to be shown. */
    public Computation computation() {
        return run().compute(line, position()).checkedWith(state.checkStep());
    }

    /** The newest parameters: after the update if the phase has got there, else the epoch's own. */
    public Parameters newestParameters() {
        return isUpdated() ? computation().updated() : computation().iteration().parameters();
    }

    /** Whether the phase is the last, which has new parameters. */
    public boolean isUpdated() {
        return !position().isStart() && position().phase() == phases().count();
    }

    /** The losses of the epochs up to here, 1×n: of those whose loss has been computed. */
    public Matrix losses() {
        double[] losses = new double[Math.max(0, line.lossCount(position(), phases()))];
        for (int e = 1; e <= losses.length; e++) {
            losses[e - 1] = line.loss(e);
        }
        return Matrix.row(losses);
    }

    /**
     * The same branch at another epoch, as far as that is computed.
     *
     * @throws UserError if it has not been computed
     */
    public Snapshot atEpoch(int epoch) {
        Position reached = line.reached();
        if (epoch < 0 || epoch > reached.epoch()) {
            throw new UserError("epoch " + epoch + " of branch \"" + line.name()
                    + "\" has not been computed; the last is " + reached.epoch());
        }
        Position there = epoch == reached.epoch() ? reached : line.endOf(epoch, phases());
        return new Snapshot(state.at(there), masked);
    }

    /**
     * Another branch at the same position.
     *
     * @throws UserError if there is no such branch, or if it has not been computed so far
     */
    public Snapshot inBranch(String name) {
        Branch other = run().branch(name).orElseThrow(() -> noSuchBranch(run(), name));
        if (other.reached().compareTo(position()) < 0) {
            throw new UserError("branch \"" + name + "\" has been computed up to epoch "
                    + other.reached().epoch() + ", phase "
                    + phases().name(other.reached().phase()) + " only");
        }
        return new Snapshot(state.in(name), masked);
    }

    /** Another branch at another epoch, as far as that is computed. */
    public Snapshot inBranchAtEpoch(String name, int epoch) {
        Branch other = run().branch(name).orElseThrow(() -> noSuchBranch(run(), name));
        return new Snapshot(state.in(other.name()), masked).atEpoch(epoch);
    }

    static UserError noSuchBranch(Run run, String name) {
        String names = String.join(
                ", ", run.branches().stream().map(b -> '"' + b.name() + '"').toList());
        return new UserError("there is no branch \"" + name + "\"; there are " + names);
    }
}
