package org.backstep.training;

import org.backstep.notation.UserError;

/**
 * What decides how an epoch updates its parameters.
 *
 * @param learningRate η, finite and greater than 0
 */
public record Settings(double learningRate) {
    /** The notebook's: η = 1. */
    public static final Settings NOTEBOOK = new Settings(1.0);

    public Settings {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new UserError("the learning rate must be a number greater than 0, not " + learningRate);
        }
    }
}
