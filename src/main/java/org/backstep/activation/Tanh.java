package org.backstep.activation;

import java.util.List;
import net.jafama.StrictFastMath;

/** Hyperbolic tangent: (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ). */
public record Tanh() implements Activation {
    private static final FunctionText TEXT = new FunctionText(
            "\\tanh",
            "tanh",
            "hyperbolic tangent",
            "tanh",
            List.of("\\tanh(x) = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}", "\\tanh'(x) = 1 - \\tanh(x)^2"),
            List.of("tanh(x) = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)", "tanh′(x) = 1 − tanh(x)²"),
            List.of(
                    "def tanh(v):",
                    "    return np.tanh(v)",
                    "",
                    "def tanh_derivative(v):",
                    "    return 1 - np.tanh(v) ** 2"));

    @Override
    public String name() {
        return "tanh";
    }

    @Override
    public FunctionText text() {
        return TEXT;
    }

    @Override
    public boolean bounded() {
        return true;
    }

    @Override
    public boolean hasKink() {
        return false;
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
