package org.backstep.network;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.backstep.notation.UserError;

/**
 * The first weights of a network, drawn row by row and layer after layer; biases begin at 0.
 *
 * @param value the constant, or the standard deviation of the normal distribution; 0 where there is none
 */
public record Initialisation(Kind kind, double value) {
    /** The notebook's initialisation, §3. */
    public static final Initialisation XAVIER = new Initialisation(Kind.XAVIER, 0);

    public enum Kind {
        /** Glorot and Bengio, 2010, as the notebook has it: N(0, 1)·√(2/(fan_in + fan_out)). */
        XAVIER("xavier"),
        /** He and others, 2015, for ReLU: N(0, 1)·√(2/fan_in). */
        HE("he"),
        ZEROS("zeros"),
        /** All the same number. */
        CONSTANT("constant"),
        /** N(0, 1) times a number. */
        NORMAL("normal");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether the kind has a number. */
        public boolean hasValue() {
            return this == CONSTANT || this == NORMAL;
        }

        /** The words of the kinds without a number. */
        public static List<String> plainWords() {
            return List.of(values()).stream()
                    .filter(kind -> !kind.hasValue())
                    .map(Kind::word)
                    .toList();
        }

        public static Optional<Kind> named(String word) {
            return List.of(values()).stream()
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    public Initialisation {
        if (!Double.isFinite(value) || (kind == Kind.NORMAL && value < 0)) {
            throw new UserError("the weights can begin with a finite number"
                    + (kind == Kind.NORMAL ? " that is 0 or more" : "") + ", not " + value);
        }
    }

    /**
     * Draws the first parameters.
     *
     * @param gaussian draws from N(0, 1); not used where nothing is random
     */
    public Parameters draw(Network network, DoubleSupplier gaussian) {
        double[] values = new double[network.parameterCount()];
        for (Block block : network.blocks()) {
            for (int k = 0; k < block.size() && block.slot().drawn(); k++) {
                values[block.offset() + k] = weight(block, gaussian);
            }
        }
        return Parameters.of(network, values);
    }

    private double weight(Block block, DoubleSupplier gaussian) {
        return switch (kind) {
            case XAVIER ->
                gaussian.getAsDouble()
                        * Math.sqrt(2.0 / (block.shape().fanIn() + block.shape().fanOut()));
            case HE -> gaussian.getAsDouble() * Math.sqrt(2.0 / block.shape().fanIn());
            case NORMAL -> gaussian.getAsDouble() * value;
            case CONSTANT -> value;
            case ZEROS -> 0;
        };
    }

    /** The text in commands: "xavier", "normal 0.5". */
    public String text() {
        return kind.word() + (kind.hasValue() ? " " + plain(value) : "");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
