package org.backstep.window.forms;

import java.util.ArrayList;
import java.util.List;
import org.backstep.network.Rule;
import org.backstep.session.Snapshot;
import org.backstep.training.Batching;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Adam;
import org.backstep.training.optimizer.Momentum;

/**
 * One setting of training and what it is now.
 *
 * @param name in commands
 * @param symbol beside its field, if it is a number of the optimiser; empty if it is none
 * @param caption in words
 */
record TrainingChoice(String name, String symbol, String caption, String value) {
    /** All that can be set now, in the order in which they are offered. */
    static List<TrainingChoice> of(Snapshot now) {
        Settings settings = now.settings();
        List<TrainingChoice> all = new ArrayList<>();
        all.add(new TrainingChoice("optimizer", "", "Optimiser", optimiser(settings)));
        if (settings.optimizer() instanceof Momentum momentum) {
            all.add(number("momentum", "μ", "decay of the velocity", momentum.decay()));
        }
        if (settings.optimizer() instanceof Adam adam) {
            all.add(number("beta1", "β₁", "decay of the mean gradient", adam.beta1()));
            all.add(number("beta2", "β₂", "decay of the mean square", adam.beta2()));
            all.add(number("epsilon", "ε", "keeps the divisor from 0", adam.epsilon()));
        }
        all.add(new TrainingChoice("batch", "", "Batch", batch(settings)));
        all.add(new TrainingChoice("shuffle", "", "Shuffle", settings.batching().shuffle() ? "on" : "off"));
        all.add(new TrainingChoice("backprop", "", "Backpropagation", rule(settings)));
        all.add(new TrainingChoice(
                "init",
                "",
                "Weights begin (a new run)",
                now.run().experiment().initialisation().text()));
        return all;
    }

    private static TrainingChoice number(String name, String symbol, String meaning, double value) {
        return new TrainingChoice(name, symbol, symbol + ", " + meaning, String.valueOf(value));
    }

    private static String rule(Settings settings) {
        return (settings.rule() == Rule.CORRECT ? "" : "wrong: ")
                + settings.rule().description();
    }

    /** "all" or the number of samples, as the command has it. */
    static String batch(Settings settings) {
        Batching batching = settings.batching();
        return batching.isWhole() ? "all" : String.valueOf(batching.size());
    }

    /** "sgd", "Adam · batch 32", "momentum · batch 16 · wrong". */
    static String summary(Settings settings) {
        int frozen = settings.frozen().count();
        return optimiser(settings)
                + (settings.batching().isWhole()
                        ? ""
                        : " · batch " + settings.batching().size())
                + (settings.rule() == Rule.CORRECT ? "" : " · wrong")
                + (frozen == 0 ? "" : " · " + frozen + " frozen");
    }

    private static String optimiser(Settings settings) {
        return settings.optimizer() instanceof Adam
                ? "Adam"
                : settings.optimizer().word();
    }

    /** Whether it is a number that belongs to the optimiser. */
    boolean isNumber() {
        return !symbol.isEmpty();
    }

    /** As the list shows it. */
    @Override
    public String toString() {
        return caption + ": " + value;
    }
}
