package org.backstep.command;

import java.util.List;
import org.backstep.notation.UserError;
import org.backstep.session.Session;

/**
 * {@code set learning_rate = 1.0} and {@code set epochs = 2000}; also reads {@code set} for parameters.
 *
 * @param setting learning_rate or epochs
 */
public record SetNumber(String setting, Expression value) implements Command {
    private static final String LEARNING_RATE = "learning_rate";
    private static final String EPOCHS = "epochs";

    static Command parse(Cursor cursor) {
        int column = cursor.column();
        String name = cursor.name("learning_rate, epochs, a weight or a bias");
        if (name.equals("η")) {
            name = LEARNING_RATE;
        }
        if (List.of(LEARNING_RATE, EPOCHS).contains(name)) {
            cursor.require("=", "\"=\"");
            return new SetNumber(name, ExpressionParser.parse(cursor));
        }
        if (!Vocabulary.knows(name)) {
            throw new SyntaxError(
                    column,
                    "\"" + name + "\" is no setting; learning_rate, epochs, weights and biases are"
                            + Nearest.hint(name, List.of(LEARNING_RATE, EPOCHS, "W_e", "b_e", "W_d", "b_d")));
        }
        Reading target = new ExpressionParser(cursor).reading("", name, column);
        if (!target.isPlain()) {
            throw new SyntaxError(
                    column,
                    "only the epoch and branch we are in can be changed; write " + name + " with nothing but an index");
        }
        cursor.require("=", "\"=\"");
        return new SetParameter(target, ExpressionParser.parse(cursor));
    }

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
