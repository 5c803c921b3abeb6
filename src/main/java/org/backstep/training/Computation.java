package org.backstep.training;

import org.backstep.matrix.Matrix;
import org.backstep.network.GradientCheck;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.notation.Quantity;
import org.backstep.training.optimizer.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from one {@link Iteration}: its trace, its new parameters, its metrics. The metrics are computed
 * when they are first asked for.
 */
public final class Computation {
    private final PreparedExperiment prepared;
    private final Iteration iteration;
    private final Trace trace;
    private final Moments remembered;
    private final Parameters updated;
    private final double checkStep;
    private final Later later;

    /** What is computed when it is first asked for. */
    private static final class Later {
        private @Nullable Metrics metrics;
        private @Nullable GradientCheck check;
    }

    Computation(PreparedExperiment prepared, Iteration iteration, Trace trace) {
        this.prepared = prepared;
        this.iteration = iteration;
        this.trace = trace;
        remembered = iteration.remembered(trace.gradients());
        updated = iteration.updated(trace.gradients(), remembered);
        checkStep = GradientCheck.DEFAULT_STEP;
        later = new Later();
    }

    private Computation(Computation same, double checkStep) {
        prepared = same.prepared;
        iteration = same.iteration;
        trace = same.trace;
        remembered = same.remembered;
        updated = same.updated;
        this.checkStep = checkStep;
        later = same.later;
    }

    /** The same numbers, and gradients measured with another step. */
    public Computation checkedWith(double step) {
        return step == checkStep ? this : new Computation(this, step);
    }

    public Iteration iteration() {
        return iteration;
    }

    /** How many updates this epoch has. */
    public int batches() {
        return prepared.updates().batches(iteration.settings());
    }

    /** What the optimiser remembers after this update's gradients. */
    public Moments remembered() {
        return remembered;
    }

    public Trace trace() {
        return trace;
    }

    /** The parameters after this update. */
    public Parameters updated() {
        return updated;
    }

    /** Of the new parameters, §7. */
    public Metrics metrics() {
        synchronized (later) {
            if (later.metrics == null) {
                later.metrics = Metrics.of(
                        trace.x(), prepared.updates().backpropagation().reconstruct(updated));
            }
            return later.metrics;
        }
    }

    /** Of the update's gradients and its own batch, at the parameters before its update; what was measured with the last step is kept. */
    public GradientCheck check() {
        synchronized (later) {
            GradientCheck check = later.check;
            if (check == null) {
                check = new GradientCheck(
                        trace.ofBatch(trace.x()), iteration.parameters(), trace.gradients(), checkStep);
            } else {
                check = check.at(checkStep);
            }
            later.check = check;
            return check;
        }
    }

    /**
     * The numbers of a quantity: d×N if every sample has a column, a parameter's matrix, or 1×1.
     */
    public Matrix valueOf(Quantity quantity) {
        int l = quantity.layer();
        return switch (quantity.kind()) {
            case INPUT -> trace.x();
            case WEIGHT -> iteration.parameters().weights(l);
            case BIAS -> iteration.parameters().biases(l);
            case PRE_ACTIVATION -> trace.preActivation(l);
            case ACTIVATION -> trace.output(l);
            case SAMPLE_LOSS -> trace.sampleLosses();
            case LOSS -> Matrix.scalar(trace.loss());
            case DELTA -> trace.delta(l);
            case WEIGHT_GRADIENT -> trace.gradients().weights(l);
            case BIAS_GRADIENT -> trace.gradients().biases(l);
            case NEW_WEIGHT -> updated.weights(l);
            case NEW_BIAS -> updated.biases(l);
            case NUMERIC_WEIGHT_GRADIENT, NUMERIC_BIAS_GRADIENT -> check().matrix(quantity);
            case GRADIENT_ERROR -> Matrix.scalar(check().error());
            case CHECK_STEP -> Matrix.scalar(checkStep);
            case M_WEIGHT -> Moments.weights(iteration.moments().m(), network(), l);
            case M_BIAS -> Moments.biases(iteration.moments().m(), network(), l);
            case V_WEIGHT -> Moments.weights(iteration.moments().v(), network(), l);
            case V_BIAS -> Moments.biases(iteration.moments().v(), network(), l);
            case NEW_M_WEIGHT -> Moments.weights(remembered.m(), network(), l);
            case NEW_M_BIAS -> Moments.biases(remembered.m(), network(), l);
            case NEW_V_WEIGHT -> Moments.weights(remembered.v(), network(), l);
            case NEW_V_BIAS -> Moments.biases(remembered.v(), network(), l);
            case BATCH -> Matrix.scalar(iteration.batch());
            case BATCHES -> Matrix.scalar(batches());
            case BATCH_SIZE -> Matrix.scalar(prepared.updates().samples(iteration));
            case EPOCH_LOSS -> throw new IllegalArgumentException("the loss of an epoch belongs to its branch");
            case EPOCH -> Matrix.scalar(iteration.epoch());
            case LEARNING_RATE -> Matrix.scalar(iteration.settings().learningRate());
            case MSE -> Matrix.scalar(metrics().mse());
            case MAE -> Matrix.scalar(metrics().mae());
            case MAX_POINT_ERROR -> Matrix.scalar(metrics().maxPointError());
            case COMPRESSION_RATIO -> Matrix.scalar(prepared.compressionRatio());
            case PCA_MSE -> Matrix.scalar(prepared.baseLines().pcaMse());
            case MEAN_MSE -> Matrix.scalar(prepared.baseLines().meanMse());
        };
    }

    private Network network() {
        return iteration.parameters().network();
    }
}
