package org.backstep.activation;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.notation.UserError;

/** σ, applied to every unit of a layer by itself, with its derivative σ′; §2.6. */
public interface Activation {
    /** All activations, in the order in which they are offered. */
    List<Activation> ALL = List.of(new Sigmoid(), new Relu(), new Tanh(), new Linear());

    /** The activation so called in commands: sigmoid, relu, tanh or linear. */
    static Activation named(String name) {
        return ALL.stream()
                .filter(activation -> activation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserError("unknown activation \"" + name + "\"; there are "
                        + String.join(", ", ALL.stream().map(Activation::name).toList())));
    }

    /** Activations from a text: one, or one a layer, separated by commas. */
    static List<Activation> listOf(String text) {
        return Stream.of(text.split(",", -1)).map(name -> named(name.strip())).toList();
    }

    /** The word in commands. */
    String name();

    /** The sign and the definition of σ and σ′. */
    FunctionText text();

    /** Whether every value lies within [−1, 1], so that even an infinite pre-activation gives a harmless output. */
    boolean bounded();

    /** Whether σ has a kink at 0, where there is no derivative. */
    boolean hasKink();

    /** σ of one pre-activation. */
    double value(double preActivation);

    /** σ′ of one pre-activation whose value is {@code output}. */
    double derivative(double preActivation, double output);

    /**
     * {@code output[k] = σ(pre[k])} for all k below length; the very arithmetic of {@link #value}. Every activation has a
     * loop of its own, so that the JVM can inline its function there.
     */
    void apply(double[] pre, double[] output, int length);

    /** {@code delta[k] *= σ′(pre[k])}, where {@code output[k] = σ(pre[k])}; the arithmetic of {@link #derivative}. */
    void timesDerivative(double[] pre, double[] output, double[] delta, int length);
}
