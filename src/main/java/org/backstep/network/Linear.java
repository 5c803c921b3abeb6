package org.backstep.network;

/** The identity: a layer that only mixes. */
public record Linear() implements Activation {
    @Override
    public String name() {
        return "linear";
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public double value(double preActivation) {
        return preActivation;
    }

    /** 1 everywhere. */
    @Override
    public double derivative(double preActivation, double output) {
        return 1;
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
