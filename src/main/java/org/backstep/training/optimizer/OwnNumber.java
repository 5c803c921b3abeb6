package org.backstep.training.optimizer;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.backstep.notation.UserError;

/**
 * A number of an optimiser that can be set.
 *
 * @param word in commands: "beta1"
 * @param symbol in forms: "β₁"
 * @param meaning "decay of the mean gradient"
 * @param value the present number
 * @param with the optimiser with another number
 * @param offer its part for the command line and sweeps, if any
 */
public record OwnNumber(
        String word,
        String symbol,
        String meaning,
        double value,
        DoubleFunction<Optimizer> with,
        Optional<Offer> offer) {

    /**
     * The part of a number for the command line and for sweeps.
     *
     * @param label of its value in help: "MU"
     * @param help without its usual value
     * @param example values worth trying
     */
    public record Offer(String label, String help, String example) {}

    OwnNumber(String word, String symbol, String meaning, double value, DoubleFunction<Optimizer> with) {
        this(word, symbol, meaning, value, with, Optional.empty());
    }

    OwnNumber offered(String label, String help, String example) {
        return new OwnNumber(word, symbol, meaning, value, with, Optional.of(new Offer(label, help, example)));
    }

    /** Requires a decay below 1: with 1 a mean would ignore every new gradient. */
    static void requireDecay(String name, double decay) {
        if (!(decay >= 0 && decay < 1)) {
            throw new UserError(name + " must be a number from 0 up to but not 1, not " + decay);
        }
    }

    static void requirePositive(String name, double number) {
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new UserError(name + " must be a number greater than 0, not " + number);
        }
    }
}
