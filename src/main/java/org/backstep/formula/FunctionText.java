package org.backstep.formula;

import java.util.List;
import org.backstep.network.Activation;

/**
 * How an activation is written, and its definition, §2.6 (tanh and the identity in the same manner).
 *
 * @param latex its sign in an equation
 * @param plain the same in plain text
 * @param spoken the same aloud
 * @param numpy its function in a NumPy line; with "_derivative" its derivative's
 * @param latexDefinition two equations: the function and its derivative
 * @param plainDefinition the same in plain text
 * @param numpyDefinition the Python lines that define both functions
 */
public record FunctionText(
        String latex,
        String plain,
        String spoken,
        String numpy,
        List<String> latexDefinition,
        List<String> plainDefinition,
        List<String> numpyDefinition) {

    private static final FunctionText SIGMOID = new FunctionText(
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

    private static final FunctionText RELU = new FunctionText(
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

    private static final FunctionText TANH = new FunctionText(
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

    private static final FunctionText LINEAR = new FunctionText(
            "\\mathrm{id}",
            "id",
            "identity",
            "linear",
            List.of("\\mathrm{id}(x) = x", "\\mathrm{id}'(x) = 1"),
            List.of("id(x) = x", "id′(x) = 1"),
            List.of("def linear(v):", "    return v", "", "def linear_derivative(v):", "    return np.ones_like(v)"));

    /** How an activation is written. */
    public static FunctionText of(Activation activation) {
        return switch (activation.name()) {
            case "sigmoid" -> SIGMOID;
            case "relu" -> RELU;
            case "tanh" -> TANH;
            case "linear" -> LINEAR;
            default -> throw new IllegalArgumentException("no text for the activation " + activation.name());
        };
    }
}
