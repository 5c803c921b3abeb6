package org.backstep.training;

import java.util.List;
import java.util.Optional;
import org.backstep.data.Dataset;
import org.backstep.matrix.Matrix;
import org.backstep.network.GradientCheck;
import org.backstep.network.Kink;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.training.optimizer.Moments;
import org.jspecify.annotations.Nullable;

/**
 * All numbers that follow from one {@link Iteration}: its trace, its new parameters, its metrics. The metrics are
 * computed at their first use.
 */
public final class Computation {
    private final PreparedExperiment prepared;
    private final Iteration iteration;
    private final Trace trace;
    private final Moments remembered;
    private final Parameters updated;
    private final double checkStep;
    private final Later later;

    /** The numbers computed at their first use. */
    private static final class Later {
        private @Nullable Metrics metrics;
        private @Nullable FeatureErrors featureErrors;
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

    /** This computation, with gradients measured with another step. */
    public Computation checkedWith(double step) {
        return step == checkStep ? this : new Computation(this, step);
    }

    public Iteration iteration() {
        return iteration;
    }

    public int batches() {
        return prepared.updates().batches(iteration.settings());
    }

    /** The optimiser's moments after this update's gradients. */
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

    /** The metrics of the new parameters, §7. */
    public Metrics metrics() {
        synchronized (later) {
            if (later.metrics == null) {
                later.metrics = prepared.updates().metrics(updated);
            }
            return later.metrics;
        }
    }

    /** The errors of the new parameters, feature by feature, in the units of the data. */
    public FeatureErrors featureErrors() {
        synchronized (later) {
            if (later.featureErrors == null) {
                later.featureErrors =
                        FeatureErrors.of(prepared.data(), prepared.updates().reconstruct(updated));
            }
            return later.featureErrors;
        }
    }

    /**
     * The check of the update's gradients on its own batch, at the parameters before its update; the measurements of the
     * last step are kept.
     */
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

    /** The units on a kink of their activation within the check's step, in the update's batch. */
    public List<Kink> kinks() {
        return Kink.of(trace, iteration.parameters().network(), checkStep);
    }

    /**
     * The numbers of a quantity: d×N if every sample has a column, a parameter's matrix, or 1×1.
     */
    public Matrix valueOf(Quantity quantity) {
        if (quantity instanceof OfParameter parameter) {
            return valueOf(parameter);
        }
        return quantity instanceof OfSample sample ? trace.of(sample) : Matrix.scalar(valueOf((OfRun) quantity));
    }

    private Matrix valueOf(OfParameter quantity) {
        return switch (quantity.aspect()) {
            case VALUE -> (quantity.isNew() ? updated : iteration.parameters()).of(quantity);
            case GRADIENT -> trace.gradients().of(quantity);
            case NUMERIC -> check().matrix(quantity);
            case M, V ->
                (quantity.isNew() ? remembered : iteration.moments())
                        .of(quantity, iteration.parameters().network());
        };
    }

    private double valueOf(OfRun quantity) {
        return switch (quantity) {
            case LOSS -> trace.loss();
            case GRADIENT_ERROR -> check().error();
            case CHECK_STEP -> checkStep;
            case BATCH -> iteration.batch();
            case BATCHES -> batches();
            case BATCH_SIZE -> prepared.updates().samples(iteration);
            case EPOCH_LOSS -> throw new IllegalArgumentException("the loss of an epoch belongs to its branch");
            case EPOCH -> iteration.epoch();
            case LEARNING_RATE -> iteration.settings().learningRate();
            case MSE -> metrics().mse();
            case HELD_OUT_LOSS -> heldOut(prepared.updates().heldOutLoss(iteration.parameters()));
            case HELD_OUT_MSE -> heldOut(metrics().heldOutMse());
            case MAE -> metrics().mae();
            case MAX_POINT_ERROR -> metrics().maxPointError();
            case COMPRESSION_RATIO -> prepared.compressionRatio();
            case PCA_MSE -> prepared.baseLines().pcaMse();
            case MEAN_MSE -> prepared.baseLines().meanMse();
        };
    }

    private static double heldOut(Optional<Double> known) {
        return known.orElseThrow(() -> new UserError(Dataset.NONE_HELD_OUT));
    }
}
