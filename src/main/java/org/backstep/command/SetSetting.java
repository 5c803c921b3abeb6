package org.backstep.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backstep.network.GradientCheck;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Settings;

/**
 * {@code set learning_rate = 1.0}, {@code set batch = 32}, {@code set epochs = 2000} and {@code set check_step = 1e-5}.
 *
 * @param setting one of {@link #NAMES}
 */
public record SetSetting(String setting, Expression value) implements Command {
    static final String LEARNING_RATE = TrainingSetting.LEARNING_RATE.word();
    static final String EPOCHS = "epochs";
    static final String CHECK_STEP = "check_step";

    /** Every number that can be set, parameters aside. */
    static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Arrays.stream(TrainingSetting.values()).map(TrainingSetting::word).forEach(names::add);
        names.addAll(List.of(EPOCHS, CHECK_STEP));
        return List.copyOf(names);
    }

    /**
     * What it would be set to.
     *
     * @throws UserError if the expression cannot be read now, or if the setting cannot have such a value
     */
    public double checked(Snapshot now) {
        double number = value.number(now);
        Optional<TrainingSetting> training = TrainingSetting.named(setting);
        if (training.isPresent()) {
            training.get().changed(now.settings(), number);
            return number;
        }
        if (isCheckStep()) {
            return GradientCheck.checked(number);
        }
        if (number != Math.rint(number) || number < 1 || number > Session.LAST_EPOCH) {
            String found = number == (int) number ? String.valueOf((int) number) : Numbers.full(number);
            throw new UserError("epochs must be a whole number from 1 to " + Session.LAST_EPOCH + ", not " + found);
        }
        return number;
    }

    /** How updates would then be made; empty for what training does not know of. */
    public Optional<Settings> settings(Snapshot now) {
        return TrainingSetting.named(setting).map(training -> training.changed(now.settings(), value.number(now)));
    }

    /** Whether it decides how updates are made. */
    public boolean isOfTraining() {
        return TrainingSetting.named(setting).isPresent();
    }

    /** Whether it is the step with which gradients are measured. */
    public boolean isCheckStep() {
        return setting.equals(CHECK_STEP);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        double number = checked(session.snapshot());
        Optional<Settings> changed = settings(session.snapshot());
        if (changed.isPresent()) {
            session.setSettings(changed.get()).ifPresent(effects::say);
        } else if (isCheckStep()) {
            session.setCheckStep(number);
        } else {
            session.setGoal((int) number);
        }
    }

    @Override
    public String text() {
        return "set " + setting + " = " + value.text();
    }
}
