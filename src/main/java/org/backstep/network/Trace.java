package org.backstep.network;

import java.util.Optional;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfSample;

/**
 * Every quantity of one update. Column n belongs to sample n of the data, whether or not it is in the batch; the loss and
 * the gradients are the batch's. Immutable. Layers count from 1.
 */
public final class Trace {
    private final Workspace workspace;
    private final Optional<Batch> batch;
    private final double loss;
    private final Gradients gradients;

    /** Keeps the workspace itself: the caller must not write to it again. */
    Trace(Workspace workspace, Optional<Batch> batch, double loss, Gradients gradients) {
        this.workspace = workspace;
        this.batch = batch;
        this.loss = loss;
        this.gradients = gradients;
    }

    /** x, d_x×N. */
    public Matrix x() {
        return of(OfSample.INPUT);
    }

    /** pre_l = W_l out_{l−1} + b_l, d_l×N. */
    public Matrix preActivation(int layer) {
        return of(OfSample.preActivation(layer));
    }

    /** out_l = σ_l(pre_l), d_l×N. */
    public Matrix output(int layer) {
        return of(OfSample.activation(layer));
    }

    /** x̂, the last layer's output, d_x×N. */
    public Matrix reconstruction() {
        return output(workspace.network.depth());
    }

    /** The numbers of every sample: d×N, or 1×N of a single number. */
    public Matrix of(OfSample quantity) {
        if (quantity.equals(OfSample.LOSS)) {
            return sampleLosses();
        }
        return Matrix.wrap(workspace.of(quantity));
    }

    /** The samples of the update; empty if it is made from all. */
    public Optional<Batch> batch() {
        return batch;
    }

    /** The columns of the batch's samples, of a d×N matrix of this trace. */
    public Matrix ofBatch(Matrix all) {
        return batch.map(some -> all.columns(some.shared())).orElse(all);
    }

    /** The printed loss, §2.4: the mean of all squared differences of the batch. */
    public double loss() {
        return loss;
    }

    /** L(x, x̂) = Σᵢ (xᵢ − x̂ᵢ)² of each sample, 1×N, §2.4. */
    public Matrix sampleLosses() {
        Matrix difference = x().minus(reconstruction());
        return difference.hadamard(difference).columnSums();
    }

    /** δ_l, d_l×N, §2.5. */
    public Matrix delta(int layer) {
        return of(OfSample.delta(layer));
    }

    /** The batch's mean gradients, §2.5. */
    public Gradients gradients() {
        return gradients;
    }
}
