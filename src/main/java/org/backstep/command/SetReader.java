package org.backstep.command;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code set}: a setting if it is one, else a weight or bias. */
final class SetReader {
    private SetReader() {}

    static Command parse(Cursor cursor) {
        int column = cursor.column();
        String name = cursor.name("a setting, a weight or a bias");
        if (name.equals("η")) {
            name = SetSetting.LEARNING_RATE;
        }
        if (name.equals(Initialise.SETTING)) {
            cursor.require("=", "\"=\"");
            return Initialise.parse(cursor);
        }
        if (SetChoice.NAMES.contains(name)) {
            cursor.require("=", "\"=\"");
            return new SetChoice(name, cursor.oneOf(SetChoice.choices(name)));
        }
        if (SetSetting.NAMES.contains(name)) {
            cursor.require("=", "\"=\"");
            return name.equals(SetChoice.BATCH) && cursor.acceptWord("all")
                    ? new SetChoice(name, "all")
                    : new SetSetting(name, ExpressionParser.parse(cursor));
        }
        if (!Vocabulary.knows(name)) {
            throw new SyntaxError(
                    column,
                    "\"" + name + "\" is no setting; settings are " + String.join(", ", settings())
                            + ", and every weight and bias" + Nearest.hint(name, words()));
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

    /** Every setting by its name. */
    static List<String> settings() {
        List<String> all = new ArrayList<>(SetSetting.NAMES);
        all.addAll(SetChoice.NAMES);
        all.add(Initialise.SETTING);
        return all;
    }

    private static List<String> words() {
        List<String> all = settings();
        all.addAll(Vocabulary.parameters());
        return all;
    }
}
