package org.backstep.activation;

import java.util.List;
import net.jafama.StrictFastMath;

/** Sigmoid, §2.6: σ(x) = 1/(1 + e⁻ˣ), the argument clipped to ±500 as in the notebook, so that eˣ never overflows. */
public record Sigmoid() implements Activation {
    private static final FunctionText TEXT = new FunctionText(
            "\\sigma",
            "σ",
            "sigma",
            "sigmoid",
            List.of("\\sigma(x) = \\frac{1}{1 + e^{-x}}", "\\sigma'(x) = \\sigma(x)(1 - \\sigma(x))"),
            List.of("σ(x) = 1/(1 + e⁻ˣ)", "σ′(x) = σ(x)(1 − σ(x))"),
            List.of(
                    "def sigmoid(v):",
                    "    return 1 / (1 + np.exp(-np.clip(v, -500, 500)))",
                    "",
                    "def sigmoid_derivative(v):",
                    "    return sigmoid(v) * (1 - sigmoid(v))"));
    private static final double LIMIT = 500;

    @Override
    public String name() {
        return "sigmoid";
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
        return 1 / (1 + StrictFastMath.exp(-clip(preActivation)));
    }

    /** Clips by comparisons, as Math.min and Math.max take a quarter of the sigmoid's time; NaN stays NaN. */
    private static double clip(double preActivation) {
        return preActivation > LIMIT ? LIMIT : preActivation < -LIMIT ? -LIMIT : preActivation;
    }

    /** σ′(x) = σ(x)(1 − σ(x)). */
    @Override
    public double derivative(double preActivation, double output) {
        return output * (1 - output);
    }

    /** {@inheritDoc} Two loops: the exponentials need their table, the divisions are done several at a time. */
    @Override
    public void apply(double[] pre, double[] output, int length) {
        for (int k = 0; k < length; k++) {
            output[k] = StrictFastMath.exp(-clip(pre[k]));
        }
        for (int k = 0; k < length; k++) {
            output[k] = 1 / (1 + output[k]);
        }
    }

    @Override
    public void timesDerivative(double[] pre, double[] output, double[] delta, int length) {
        for (int k = 0; k < length; k++) {
            delta[k] *= derivative(pre[k], output[k]);
        }
    }
}
