package org.backstep.network;

import org.backstep.matrix.Matrix;
import org.ejml.data.DMatrixRMaj;

/**
 * J(θ) = (1/2N) Σₙ ‖xₙ − x̂ₙ‖²: what the gradients of §2.5 are the slopes of, d_x/2 times the printed loss. It has its own
 * matrices, so that nobody who trains ever waits for it; for one thread at a time.
 */
final class Objective {
    private final Network network;
    private final Workspace workspace;

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
    }

    /** N. */
    int samples() {
        return workspace.samples;
    }

    /** J, its squares added pair by pair as those of the printed loss: one forward pass. */
    double at(Parameters parameters) {
        workspace.forward(parameters);
        return network.inputs() / 2.0 * workspace.loss();
    }
}
