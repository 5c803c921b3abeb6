package org.backstep.network;

import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.ejml.data.DMatrixRMaj;

/**
 * Forward and backward through a network for one data set: a pure function of the parameters. {@link #pass} is the
 * training loop's, {@link #trace} keeps every quantity; both run the same operations in the same order and give the same
 * bits. Safe for several threads, one at a time.
 */
public final class Backpropagation {
    private final Network network;
    private final DMatrixRMaj x;
    private final Workspace workspace;

    /**
     * Prepares the passes.
     *
     * @param data x, d_x×N, one column a sample
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
        workspace = new Workspace(network, x);
    }

    /**
     * Pre-activations, outputs and deltas are kept four times at most: for training, for the epoch shown, for the one that
     * is to be shown next, and for its metrics. A quarter of the memory is for everything else.
     */
    private static void requireRoomFor(Network network, int samples) {
        long units = network.layers().stream().mapToLong(Layer::outputs).sum();
        long bytes = 4 * 3 * 8L * samples * units;
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

    /** Loss and gradients, as the training loop needs them. */
    public synchronized Pass pass(Parameters parameters) {
        workspace.forward(parameters);
        double loss = workspace.loss();
        workspace.backward();
        Gradients gradients = workspace.gradients();
        return new Pass(loss, gradients, Double.isFinite(loss) && workspace.preActivationsAreFinite());
    }

    /** Every quantity of the pass. */
    public Trace trace(Parameters parameters) {
        Workspace fresh = new Workspace(network, x);
        fresh.forward(parameters);
        double loss = fresh.loss();
        fresh.backward();
        return new Trace(fresh, loss, fresh.gradients());
    }

    /** x̂ for the data, d_x×N: the forward half alone. */
    public Matrix reconstruct(Parameters parameters) {
        Workspace fresh = new Workspace(network, x);
        fresh.forward(parameters);
        return Matrix.wrap(fresh.out[network.depth()]);
    }
}
