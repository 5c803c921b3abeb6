package org.backstep.training;

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
}
