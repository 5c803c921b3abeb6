package org.backstep.network;

/** ReLU, §2.6: max(0, x). */
public record Relu() implements Activation {
    @Override
    public String name() {
        return "relu";
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public double value(double preActivation) {
        return Math.max(0, preActivation);
    }

    /** 1 for x > 0, else 0; at the kink the document chooses 0. */
    @Override
    public double derivative(double preActivation, double output) {
        return preActivation > 0 ? 1 : 0;
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
