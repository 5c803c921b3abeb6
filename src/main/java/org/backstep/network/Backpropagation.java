package org.backstep.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.backstep.layer.Rule;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.ejml.data.DMatrixRMaj;

/**
 * Forward and backward through a network for one data set: a pure function of the parameters. {@link #pass} is the
 * training loop's, {@link #trace} keeps every quantity; both run the same operations in the same order and give the same
 * bits. Safe for several threads, one at a time.
 */
public final class Backpropagation {
    private static final Lookahead NO_LOOKAHEAD = (layer, gradients) -> {
        throw new IllegalStateException("nobody looks ahead");
    };

    private final Network network;
    private final DMatrixRMaj x;
    private final Workspace whole;
    private final Map<Integer, Workspace> bySize = new HashMap<>();

    /**
     * Prepares the passes.
     *
     * @param data x, d_x×N, one column for each sample
     */
    public Backpropagation(Network network, Matrix data) {
        if (data.rows() != network.inputs()) {
            throw new UserError("the data has " + data.rows() + " features, but the network " + network.sizesText()
                    + " takes " + network.inputs() + "; its first and last size must be " + data.rows());
        }
        requireRoomFor(network, data.columns());
        this.network = network;
        x = new DMatrixRMaj(data.rows(), data.columns());
        data.copyInto(x);
        whole = new Workspace(network, x);
    }

    /**
     * Refuses data that does not fit. The numbers of all samples are kept four times at most: for training, for the epoch shown, for the next one to show, and for its metrics. A quarter of the memory is for
     * everything else.
     */
    private static void requireRoomFor(Network network, int samples) {
        long numbers =
                network.layers().stream().mapToLong(Workspace::numbersOfSample).sum();
        long bytes = 4 * 8L * samples * numbers;
        if (bytes > Runtime.getRuntime().maxMemory() / 4 * 3) {
            throw new UserError(network.sizesText() + " with " + samples + " samples needs " + bytes / 1_000_000
                    + " MB; choose fewer samples or smaller layers");
        }
    }

    public Network network() {
        return network;
    }

    /** N. */
    public int samples() {
        return x.numCols;
    }

    /** Loss and mean gradients of all samples, as the training loop needs them. */
    public Pass pass(Parameters parameters) {
        return pass(parameters, Optional.empty(), Rule.CORRECT, NO_LOOKAHEAD);
    }

    /**
     * Loss and gradients of a batch.
     *
     * @param batch the samples; empty for all
     * @param lookahead used by {@link Rule#UPDATED_WEIGHTS} only
     */
    public synchronized Pass pass(Parameters parameters, Optional<Batch> batch, Rule rule, Lookahead lookahead) {
        Workspace workspace = batch.map(this::filled).orElse(whole);
        workspace.forward(parameters);
        double loss = workspace.loss();
        boolean finite = Double.isFinite(loss) && workspace.isFinite();
        return new Pass(loss, backward(workspace, workspace, batch, rule, lookahead), finite);
    }

    private Workspace filled(Batch batch) {
        Workspace workspace = bySize.computeIfAbsent(batch.size(), size -> Workspace.empty(network, size));
        workspace.takeInputs(x, batch.shared());
        return workspace;
    }

    /** Every quantity of the pass over all samples. */
    public Trace trace(Parameters parameters) {
        return trace(parameters, Optional.empty(), Rule.CORRECT, NO_LOOKAHEAD);
    }

    /**
     * Every quantity of an update: columns for all samples of the data, whether or not they are in the batch, and the loss
     * and the gradients of the batch.
     */
    public Trace trace(Parameters parameters, Optional<Batch> batch, Rule rule, Lookahead lookahead) {
        Workspace fresh = new Workspace(network, x);
        fresh.forward(parameters);
        if (batch.isEmpty()) {
            double loss = fresh.loss();
            return new Trace(fresh, batch, loss, backward(fresh, fresh, batch, rule, lookahead));
        }
        Workspace part = Workspace.empty(network, batch.get().size());
        part.takeOutputs(fresh, batch.get().shared());
        return new Trace(fresh, batch, part.loss(), backward(fresh, part, batch, rule, lookahead));
    }

    /**
     * Goes from the last layer back: the deltas in one workspace, the gradients from the same or from one with the
     * samples of the batch only.
     */
    private Gradients backward(
            Workspace deltas, Workspace gradients, Optional<Batch> batch, Rule rule, Lookahead lookahead) {
        double[] all = new double[network.parameterCount()];
        for (int l = network.depth(); l >= 1; l--) {
            deltas.delta(l, rule);
            if (gradients != deltas) {
                gradients.takeDeltas(deltas, l, batch.orElseThrow().shared());
            }
            gradients.gradients(l, rule, all);
            if (rule == Rule.UPDATED_WEIGHTS && l > 1) {
                deltas.load(l, lookahead.updated(l, new Gradients(network, all.clone())));
            }
        }
        return new Gradients(network, all);
    }

    /** x̂ for the data, d_x×N: the forward half alone. */
    public Matrix reconstruct(Parameters parameters) {
        Workspace fresh = new Workspace(network, x);
        fresh.forward(parameters);
        return Matrix.wrap(fresh.reconstruction());
    }

    /**
     * The printed loss of any parameters, §2.4: the forward half alone, the same bits as in {@link #pass}. The function
     * has a workspace of its own, so it never waits; it is for one thread.
     */
    public ToDoubleFunction<Parameters> losses() {
        Workspace own = new Workspace(network, x);
        return parameters -> {
            own.forward(parameters);
            return own.loss();
        };
    }
}
