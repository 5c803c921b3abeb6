package org.backstep.command;

import java.util.Arrays;
import java.util.Optional;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.training.Batching;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Adam;
import org.backstep.training.optimizer.Momentum;

/** The numbers that decide how updates are made, each by its name. */
enum TrainingSetting {
    LEARNING_RATE("learning_rate") {
        @Override
        Settings changed(Settings now, double number) {
            return now.withLearningRate(number);
        }
    },
    BATCH("batch") {
        @Override
        Settings changed(Settings now, double number) {
            if (number != Math.rint(number) || number < 1 || number > 1_000_000_000) {
                throw new UserError(
                        "batch must be all or a whole number of samples, 1 or more, not " + Numbers.exact(number));
            }
            return now.with(new Batching((int) number, now.batching().shuffle()));
        }
    },
    MOMENTUM("momentum") {
        @Override
        Settings changed(Settings now, double number) {
            if (!(now.optimizer() instanceof Momentum)) {
                throw belongsTo("momentum", "momentum");
            }
            return now.with(new Momentum(number));
        }
    },
    BETA1("beta1") {
        @Override
        Settings changed(Settings now, double number) {
            Adam adam = adam(now, "beta1");
            return now.with(new Adam(number, adam.beta2(), adam.epsilon()));
        }
    },
    BETA2("beta2") {
        @Override
        Settings changed(Settings now, double number) {
            Adam adam = adam(now, "beta2");
            return now.with(new Adam(adam.beta1(), number, adam.epsilon()));
        }
    },
    EPSILON("epsilon") {
        @Override
        Settings changed(Settings now, double number) {
            Adam adam = adam(now, "epsilon");
            return now.with(new Adam(adam.beta1(), adam.beta2(), number));
        }
    };

    private final String word;

    TrainingSetting(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /**
     * The settings with this one changed.
     *
     * @throws UserError if it cannot have such a value
     */
    abstract Settings changed(Settings now, double number);

    /** The setting so called. */
    static Optional<TrainingSetting> named(String word) {
        return Arrays.stream(values())
                .filter(setting -> setting.word.equals(word))
                .findFirst();
    }

    private static Adam adam(Settings now, String what) {
        if (now.optimizer() instanceof Adam adam) {
            return adam;
        }
        throw belongsTo(what, "adam");
    }

    private static UserError belongsTo(String what, String optimizer) {
        return new UserError(
                what + " belongs to the optimiser " + optimizer + "; first write: set optimizer = " + optimizer);
    }
}
