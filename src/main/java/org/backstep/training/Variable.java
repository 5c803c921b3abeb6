package org.backstep.training;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.backstep.data.Spiral;
import org.backstep.notation.UserError;
import org.backstep.training.optimizer.Momentum;

/**
 * What a sweep may vary. A further setting of the engine is one line here: its word and how a value is put in place.
 *
 * @param word its name on the command line: "learning-rate"
 * @param example values worth trying
 * @param setter the same experiment with the value that a text says
 */
public record Variable(String word, String example, BiFunction<Experiment, String, Experiment> setter) {
    private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

    /** η. */
    public static final Variable LEARNING_RATE = new Variable(
            "learning-rate",
            "0.1, 1, 10",
            (base, text) -> base.with(base.settings().withLearningRate(number(text))));

    /** The seed of the one generator that draws the data's noise first and then the weights: both change with it. */
    public static final Variable SEED = new Variable(
            "seed", "1..10", (base, text) -> base.with(base.source(), whole(text, 0, "from 0 to 2147483647")));

    /** s, the standard deviation of the spiral's noise before scaling. */
    public static final Variable NOISE = new Variable(
            "noise",
            "0, 0.1, 0.3, 1",
            (base, text) -> base.with(new Spiral(spiral(base).samples(), number(text)), base.seed()));

    /** N, the points of the spiral. */
    public static final Variable SAMPLES = new Variable(
            "samples",
            "50, 500, 5000",
            (base, text) -> base.with(
                    new Spiral(whole(text, 2, "from 2 on"), spiral(base).noise()), base.seed()));

    /** The samples of an update; "all" makes one update from all of them. */
    public static final Variable BATCH = new Variable(
            "batch",
            "all, 100, 32, 10",
            (base, text) -> base.with(base.settings().with(batching(base, text))));

    /** μ; the optimiser is momentum, whatever it was. */
    public static final Variable MOMENTUM = new Variable(
            "momentum", "0, 0.5, 0.9", (base, text) -> base.with(base.settings().with(new Momentum(number(text)))));

    /** All there are. */
    public static final List<Variable> ALL = List.of(LEARNING_RATE, SEED, NOISE, SAMPLES, BATCH, MOMENTUM);

    /**
     * The same experiment with another value.
     *
     * @throws UserError if the text is no value of this, or if the experiment has no such thing
     */
    public Experiment in(Experiment base, String text) {
        return setter.apply(base, text);
    }

    /** All words. */
    public static List<String> words() {
        return ALL.stream().map(Variable::word).toList();
    }

    /** The one with a word; learning_rate is read as learning-rate. */
    public static Optional<Variable> named(String word) {
        return ALL.stream()
                .filter(variable -> variable.word.equals(word.replace('_', '-')))
                .findFirst();
    }

    private static Batching batching(Experiment base, String text) {
        int size = text.equals("all") ? 0 : whole(text, 1, "from 1 on, or all");
        return new Batching(size, base.settings().batching().shuffle());
    }

    private static Spiral spiral(Experiment base) {
        if (base.source() instanceof Spiral spiral) {
            return spiral;
        }
        throw new UserError("noise and samples belong to the spiral; with a CSV file vary another setting");
    }

    private static double number(String text) {
        if (!text.matches(NUMBER)) {
            throw new UserError("'" + text + "' is not a number; write one like 0.5 or 2e-3");
        }
        return Double.parseDouble(text);
    }

    private static int whole(String text, int least, String range) {
        try {
            if (text.matches("\\d+") && Integer.parseInt(text) >= least) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException tooLarge) {
            // said below
        }
        throw new UserError("'" + text + "' is not a whole number " + range);
    }
}
