package org.backstep.command;

import java.util.List;

/** Reads {@code set}: a setting if it is one, else a weight or bias. */
final class SetReader {
    private SetReader() {}

    static Command parse(Cursor cursor) {
        int column = cursor.column();
        String name = cursor.name("learning_rate, epochs, check_step, a weight or a bias");
        if (name.equals("η")) {
            name = SetSetting.LEARNING_RATE;
        }
        if (List.of(SetSetting.LEARNING_RATE, SetSetting.EPOCHS, SetSetting.CHECK_STEP)
                .contains(name)) {
            cursor.require("=", "\"=\"");
            return new SetSetting(name, ExpressionParser.parse(cursor));
        }
        if (!Vocabulary.knows(name)) {
            throw new SyntaxError(
                    column,
                    "\"" + name + "\" is no setting; learning_rate, epochs, check_step, weights and biases are"
                            + Nearest.hint(
                                    name,
                                    List.of(
                                            SetSetting.LEARNING_RATE,
                                            SetSetting.EPOCHS,
                                            SetSetting.CHECK_STEP,
                                            "W_e",
                                            "b_e",
                                            "W_d",
                                            "b_d")));
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
}
