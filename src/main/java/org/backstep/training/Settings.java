package org.backstep.training;

import org.backstep.layer.Rule;
import org.backstep.notation.UserError;
import org.backstep.training.optimizer.Descent;
import org.backstep.training.optimizer.Optimizer;

/**
 * The settings of an epoch's updates.
 *
 * @param learningRate η, finite and greater than 0
 */
public record Settings(
        double learningRate, Optimizer optimizer, Batching batching, FrozenParameters frozen, Rule rule) {
    /** The notebook's settings: η = 1, plain descent with the mean gradient of all samples. */
    public static final Settings NOTEBOOK =
            new Settings(1.0, new Descent(), Batching.WHOLE, FrozenParameters.NONE, Rule.CORRECT);

    public Settings {
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new UserError("the learning rate must be a number greater than 0, not " + learningRate);
        }
    }

    public Settings withLearningRate(double other) {
        return new Settings(other, optimizer, batching, frozen, rule);
    }

    public Settings with(Optimizer other) {
        return new Settings(learningRate, other, batching, frozen, rule);
    }

    public Settings with(Batching other) {
        return new Settings(learningRate, optimizer, other, frozen, rule);
    }

    public Settings with(FrozenParameters other) {
        return new Settings(learningRate, optimizer, batching, other, rule);
    }

    public Settings with(Rule other) {
        return new Settings(learningRate, optimizer, batching, frozen, other);
    }
}
