package org.backstep.command;

import org.backstep.notation.UserError;
import org.backstep.session.Session;

/**
 * {@code set learning_rate = 1.0} and {@code set epochs = 2000}.
 *
 * @param setting learning_rate or epochs
 */
public record SetSetting(String setting, Expression value) implements Command {
    static final String LEARNING_RATE = "learning_rate";
    static final String EPOCHS = "epochs";

    @Override
    public void applyTo(Session session, Effects effects) {
        double number = value.number(session.snapshot());
        if (setting.equals(LEARNING_RATE)) {
            session.setLearningRate(number).ifPresent(effects::say);
        } else if (number != Math.rint(number) || Math.abs(number) > Session.LAST_EPOCH) {
            throw new UserError("epochs must be a whole number from 1 to " + Session.LAST_EPOCH + ", not " + number);
        } else {
            session.setGoal((int) number);
        }
    }

    @Override
    public String text() {
        return "set " + setting + " = " + value.text();
    }
}
