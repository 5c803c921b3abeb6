package org.backstep.activation;

import java.util.List;

/** Leaky ReLU: x for x > 0, else x/100, so that no unit dies. */
record LeakyRelu() implements Activation {
    private static final double LEAK = 0.01;
    private static final FunctionText TEXT = new FunctionText(
            "\\mathrm{leaky}",
            "leaky",
            "leaky ReLU",
            "leaky_relu",
            List.of(
                    "\\mathrm{leaky}(x) = \\max(x, 0.01 x)",
                    "\\mathrm{leaky}'(x) = 1 \\text{ if } x > 0, 0.01 \\text{ else}"),
            List.of("leaky(x) = max(x, 0.01 x)", "leaky′(x) = 1 if x > 0, else 0.01"),
            List.of(
                    "def leaky_relu(v):",
                    "    return np.maximum(v, 0.01 * v)",
                    "",
                    "def leaky_relu_derivative(v):",
                    "    return np.where(v > 0, 1.0, 0.01)"));

    @Override
    public String name() {
        return "leaky_relu";
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
        return true;
    }

    @Override
    public double value(double preActivation) {
        return Math.max(preActivation, LEAK * preActivation);
    }

    @Override
    public double derivative(double preActivation, double output) {
        return preActivation > 0 ? 1 : LEAK;
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
