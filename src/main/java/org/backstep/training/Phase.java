package org.backstep.training;

import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;

/**
 * One step within an epoch.
 *
 * @param layer for FORWARD and DELTA which layer, from 1; else 0
 */
public record Phase(Kind kind, int layer) {
    /** What the step computes. */
    public enum Kind {
        /** pre_l and out_l, §2.2 and §2.3. */
        FORWARD,
        /** The loss of each sample and of the batch, §2.4. */
        LOSS,
        /** δ_l, §2.5. */
        DELTA,
        /** The mean gradients of all layers, §2.5. */
        GRADIENTS,
        /** The new parameters of all layers, §2.5. */
        UPDATE
    }

    public Phase {
        boolean layered = kind == Kind.FORWARD || kind == Kind.DELTA;
        if (layered ? layer < 1 : layer != 0) {
            throw new IllegalArgumentException("phase " + kind + " of layer " + layer);
        }
    }

    /** Whether a quantity can first be read when this has been computed. */
    boolean makes(Quantity quantity) {
        return switch (kind) {
            case FORWARD ->
                quantity.equals(OfSample.preActivation(layer)) || quantity.equals(OfSample.activation(layer));
            case LOSS -> quantity.equals(OfSample.LOSS) || quantity == OfRun.LOSS || quantity == OfRun.EPOCH_LOSS;
            case DELTA -> quantity.equals(OfSample.delta(layer));
            case GRADIENTS ->
                (quantity.analytic() instanceof OfParameter gradient && gradient.aspect() == Aspect.GRADIENT)
                        || quantity == OfRun.GRADIENT_ERROR;
            case UPDATE ->
                quantity.renews().isPresent()
                        || quantity == OfRun.MSE
                        || quantity == OfRun.MAE
                        || quantity == OfRun.MAX_POINT_ERROR;
        };
    }
}
