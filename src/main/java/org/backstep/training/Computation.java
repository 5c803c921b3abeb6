package org.backstep.training;

import org.backstep.matrix.Matrix;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from one {@link Epoch}: its trace, its new parameters, its metrics. The metrics are computed
 * when they are first asked for.
 */
public final class Computation {
    private final PreparedExperiment prepared;
    private final Epoch epoch;
    private final Trace trace;
    private final Parameters updated;
    private @Nullable Metrics metrics;

    Computation(PreparedExperiment prepared, Epoch epoch, Trace trace) {
        this.prepared = prepared;
        this.epoch = epoch;
        this.trace = trace;
        updated = epoch.updated(trace.gradients());
    }

    public Epoch epoch() {
        return epoch;
    }

    public Trace trace() {
        return trace;
    }

    /** The parameters after this epoch's update. */
    public Parameters updated() {
        return updated;
    }

    /** Of the new parameters, §7. */
    public synchronized Metrics metrics() {
        if (metrics == null) {
            metrics = Metrics.of(trace.x(), prepared.backpropagation().reconstruct(updated));
        }
        return metrics;
    }

    /**
     * The numbers of a quantity: d×N if every sample has a column, a parameter's matrix, or 1×1.
     */
    public Matrix valueOf(Quantity quantity) {
        int l = quantity.layer();
        return switch (quantity.kind()) {
            case INPUT -> trace.x();
            case WEIGHT -> epoch.parameters().weights(l);
            case BIAS -> epoch.parameters().biases(l);
            case PRE_ACTIVATION -> trace.preActivation(l);
            case ACTIVATION -> trace.output(l);
            case SAMPLE_LOSS -> trace.sampleLosses();
            case LOSS -> Matrix.scalar(trace.loss());
            case DELTA -> trace.delta(l);
            case WEIGHT_GRADIENT -> trace.gradients().weights(l);
            case BIAS_GRADIENT -> trace.gradients().biases(l);
            case NEW_WEIGHT -> updated.weights(l);
            case NEW_BIAS -> updated.biases(l);
            case EPOCH -> Matrix.scalar(epoch.number());
            case LEARNING_RATE -> Matrix.scalar(epoch.settings().learningRate());
            case MSE -> Matrix.scalar(metrics().mse());
            case MAE -> Matrix.scalar(metrics().mae());
            case MAX_POINT_ERROR -> Matrix.scalar(metrics().maxPointError());
            case COMPRESSION_RATIO -> Matrix.scalar(prepared.compressionRatio());
            case PCA_MSE -> Matrix.scalar(prepared.baseLines().pcaMse());
            case MEAN_MSE -> Matrix.scalar(prepared.baseLines().meanMse());
        };
    }
}
