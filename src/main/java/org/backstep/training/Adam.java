package org.backstep.training;

import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.UserError;

/**
 * Adam (Kingma and Ba, 2015), bias-corrected: m ← β₁·m + (1 − β₁)·∂W, v ← β₂·v + (1 − β₂)·∂W², and with m̂ = m/(1 − β₁ᵗ),
 * v̂ = v/(1 − β₂ᵗ) at the t-th update W ← W − η·m̂/(√v̂ + ε).
 *
 * @param beta1 β₁, from 0 up to but not 1
 * @param beta2 β₂, from 0 up to but not 1
 * @param epsilon ε, greater than 0
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    static final String WORD = "adam";

    /** The paper's: 0.9, 0.999, 1e-8. */
    public static final Adam USUAL = new Adam(0.9, 0.999, 1e-8);

    public Adam {
        Momentum.requireDecay("beta1", beta1);
        Momentum.requireDecay("beta2", beta2);
        if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
            throw new UserError("epsilon must be a number greater than 0, not " + epsilon);
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
        return true;
    }

    @Override
    public Moments remember(Moments before, Gradients gradients) {
        return new Moments(
                before.m(gradients, (m, gradient) -> beta1 * m + (1 - beta1) * gradient),
                before.v(gradients, (v, gradient) -> beta2 * v + (1 - beta2) * (gradient * gradient)),
                before.updates() + 1);
    }

    /** 1 − β₁ᵗ: what m is short of at the t-th update. */
    public double correction1(int updates) {
        return 1 - StrictMath.pow(beta1, updates);
    }

    /** 1 − β₂ᵗ: what v is short of at the t-th update. */
    public double correction2(int updates) {
        return 1 - StrictMath.pow(beta2, updates);
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        Gradients m = after.requireM();
        Gradients v = after.requireV();
        double first = correction1(after.updates());
        double second = correction2(after.updates());
        return parameters.minus(k -> rate * (m.get(k) / first) / (Math.sqrt(v.get(k) / second) + epsilon));
    }
}
