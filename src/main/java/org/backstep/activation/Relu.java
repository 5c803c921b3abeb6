package org.backstep.activation;

import java.util.List;

/** ReLU, §2.6: max(0, x). */
public record Relu() implements Activation {
    private static final FunctionText TEXT = new FunctionText(
            "\\mathrm{ReLU}",
            "ReLU",
            "ReLU",
            "relu",
            List.of(
                    "\\mathrm{ReLU}(x) = \\max(0, x)",
                    "\\mathrm{ReLU}'(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & x \\leq 0 \\end{cases}"),
            List.of("ReLU(x) = max(0, x)", "ReLU′(x) = 1 if x > 0, else 0"),
            List.of(
                    "def relu(v):",
                    "    return np.maximum(0, v)",
                    "",
                    "def relu_derivative(v):",
                    "    return np.where(v > 0, 1.0, 0.0)"));

    @Override
    public String name() {
        return "relu";
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
