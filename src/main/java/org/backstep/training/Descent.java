package org.backstep.training;

import org.backstep.network.Gradients;
import org.backstep.network.Parameters;

/** Plain gradient descent, §2.5: W ← W − η·∂W, b ← b − η·∂b. */
public record Descent() implements Optimizer {
    static final String WORD = "sgd";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public boolean keepsV() {
        return false;
    }

    @Override
    public boolean keepsM() {
        return false;
    }

    @Override
    public Moments remember(Moments before, Gradients gradients) {
        return Moments.NONE;
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        return parameters.minus(rate, gradients);
    }
}
