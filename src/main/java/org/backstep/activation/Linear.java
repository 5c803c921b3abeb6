package org.backstep.activation;

import java.util.List;

/** The identity: a layer that only mixes. */
public record Linear() implements Activation {
    private static final FunctionText TEXT = new FunctionText(
            "\\mathrm{id}",
            "id",
            "identity",
            "linear",
            List.of("\\mathrm{id}(x) = x", "\\mathrm{id}'(x) = 1"),
            List.of("id(x) = x", "id′(x) = 1"),
            List.of("def linear(v):", "    return v", "", "def linear_derivative(v):", "    return np.ones_like(v)"));

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public FunctionText text() {
        return TEXT;
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public boolean hasKink() {
        return false;
    }

    @Override
    public double value(double preActivation) {
        return preActivation;
    }

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
