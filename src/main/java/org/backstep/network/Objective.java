package org.backstep.network;

import org.backstep.matrix.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The objective J(θ) = (1/2N) Σₙ ‖xₙ − x̂ₙ‖², whose slopes are the gradients of §2.5: d_x/2 times the printed loss. It
 * has its own matrices, so that training never waits for it; for one thread at a time.
 */
final class Objective {
    private final Network network;
    private final Workspace workspace;
    private final double largest;

    /**
     * Prepares the passes.
     *
     * @param data x, d_x×N
     */
    Objective(Network network, Matrix data) {
        this.network = network;
        DMatrixRMaj x = new DMatrixRMaj(data.rows(), data.columns());
        data.copyInto(x);
        workspace = new Workspace(network, x);
        largest = CommonOps_DDRM.elementMaxAbs(x);
    }

    /** The largest x, without its sign. */
    double largest() {
        return largest;
    }

    /** N. */
    int samples() {
        return workspace.samples;
    }

    /** J by one forward pass, its squares added pairwise as those of the printed loss. */
    double at(Parameters parameters) {
        workspace.forward(parameters);
        return network.inputs() / 2.0 * workspace.loss();
    }
}
