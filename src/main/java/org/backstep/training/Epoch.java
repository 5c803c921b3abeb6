package org.backstep.training;

import org.backstep.network.Gradients;
import org.backstep.network.Parameters;

/**
 * One epoch as a value: all that its computation depends on besides the data.
 *
 * @param number 1 is the first
 * @param parameters before this epoch's update
 * @param settings that hold from this epoch's own update
 * @param cause where these parameters come from
 */
public record Epoch(int number, Parameters parameters, Settings settings, Cause cause) {
    public Epoch {
        if (number < 1) {
            throw new IllegalArgumentException("epoch " + number + " must be >= 1");
        }
    }

    /** §2.5, the update: W ← W − η·∂W, b ← b − η·∂b. */
    public Parameters updated(Gradients gradients) {
        return parameters.descend(settings.learningRate(), gradients);
    }
}
