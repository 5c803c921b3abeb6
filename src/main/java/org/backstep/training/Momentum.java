package org.backstep.training;

import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.UserError;

/**
 * Momentum (Polyak, 1964): v ← μ·v + ∂W, W ← W − η·v.
 *
 * @param decay μ, from 0 up to but not 1
 */
public record Momentum(double decay) implements Optimizer {
    static final String WORD = "momentum";

    /** μ = 0.9. */
    public static final Momentum USUAL = new Momentum(0.9);

    public Momentum {
        requireDecay("momentum", decay);
    }

    /** The share that is kept of a mean: below 1, or nothing new would ever count. */
    static void requireDecay(String name, double decay) {
        if (!(decay >= 0 && decay < 1)) {
            throw new UserError(name + " must be a number from 0 up to but not 1, not " + decay);
        }
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public boolean keepsV() {
        return true;
    }

    @Override
    public boolean keepsM() {
        return false;
    }

    @Override
    public Moments remember(Moments before, Gradients gradients) {
        return new Moments(null, before.v(gradients, (v, gradient) -> decay * v + gradient), before.updates() + 1);
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        Gradients velocity = after.requireV();
        return parameters.minus(rate, velocity);
    }
}
