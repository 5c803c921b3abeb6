package org.backstep.command;

import org.backstep.network.GradientCheck;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.training.Settings;

/**
 * {@code set learning_rate = 1.0}, {@code set epochs = 2000} and {@code set check_step = 1e-5}.
 *
 * @param setting learning_rate, epochs or check_step
 */
public record SetSetting(String setting, Expression value) implements Command {
    static final String LEARNING_RATE = "learning_rate";
    static final String EPOCHS = "epochs";
    static final String CHECK_STEP = "check_step";

    /**
     * What it would be set to.
     *
     * @throws UserError if the expression cannot be read now, or if the setting cannot have such a value
     */
    public double checked(Snapshot now) {
        double number = value.number(now);
        if (setting.equals(LEARNING_RATE)) {
            return Settings.NOTEBOOK.withLearningRate(number).learningRate();
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

    /** Whether it is the learning rate. */
    public boolean isLearningRate() {
        return setting.equals(LEARNING_RATE);
    }

    /** Whether it is the step with which gradients are measured. */
    public boolean isCheckStep() {
        return setting.equals(CHECK_STEP);
    }

    @Override
    public void applyTo(Session session, Effects effects) {
        double number = checked(session.snapshot());
        if (isLearningRate()) {
            session.setLearningRate(number).ifPresent(effects::say);
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
