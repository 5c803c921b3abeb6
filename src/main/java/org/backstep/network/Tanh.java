package org.backstep.network;

import net.jafama.StrictFastMath;

/** Hyperbolic tangent: (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ). */
public record Tanh() implements Activation {
    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public double value(double preActivation) {
        return StrictFastMath.tanh(preActivation);
    }

    /** 1 − tanh² x. */
    @Override
    public double derivative(double preActivation, double output) {
        return 1 - output * output;
    }

    @Override
    public void apply(double[] pre, double[] output, int length) {
        for (int k = 0; k < length; k++) {
            output[k] = value(pre[k]);
        }
    }

    @Override
    public void timesDerivative(double[] pre, double[] output, double[] delta, int length) {
        for (int k = 0; k < length; k++) {
            delta[k] *= derivative(pre[k], output[k]);
        }
    }
}
