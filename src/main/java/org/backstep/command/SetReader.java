package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.backstep.command.expression.Cursor;
import org.backstep.command.expression.ExpressionParser;
import org.backstep.command.expression.Reading;
import org.backstep.command.expression.SyntaxError;
import org.backstep.command.expression.Vocabulary;
import org.backstep.notation.Nearest;
import org.backstep.training.Difference.Kind;
import org.backstep.training.Setting;
import org.backstep.training.SettingList;

/** Reads {@code set}: a setting if it is one, else a weight or bias. */
final class SetReader {
    private SetReader() {}

    static Command parse(Cursor cursor) {
        int column = cursor.column();
        String name = cursor.name("a setting, a weight or a bias");
        if (name.equals("η")) {
            name = SettingList.LEARNING_RATE.word();
        }
        if (settings().contains(name)) {
            cursor.require("=", "\"=\"");
            return value(cursor, name);
        }
        if (!Vocabulary.knows(name)) {
            throw new SyntaxError(
                    column,
                    "\"" + name + "\" is no setting; settings are " + String.join(", ", settings())
                            + ", and every weight and bias" + Nearest.hint(name, words()));
        }
        Reading target = new ExpressionParser(cursor).reading(Reading.Prefix.NONE, name, column);
        if (!target.isPlain()) {
            throw new SyntaxError(
                    column,
                    "only the epoch and branch we are in can be changed; write " + name + " with nothing but an index");
        }
        cursor.require("=", "\"=\"");
        return new SetParameter(target, ExpressionParser.parse(cursor));
    }

    private static Command value(Cursor cursor, String name) {
        if (name.equals(Initialise.SETTING)) {
            return Initialise.parse(cursor);
        }
        Optional<Setting> setting = SettingList.named(name);
        List<String> words = setting.map(Setting::words).orElse(List.of());
        if (setting.isPresent() && setting.get().number().isEmpty()) {
            return new SetChoice(name, cursor.oneOf(words));
        }
        return words.stream()
                .filter(cursor::acceptWord)
                .findFirst()
                .<Command>map(word -> new SetChoice(name, word))
                .orElseGet(() -> new SetSetting(name, ExpressionParser.parse(cursor)));
    }

    /** Every setting by its name: numbers, then words. */
    static List<String> settings() {
        List<String> all = words(
                setting -> setting.kind() == Kind.SETTING && setting.number().isPresent());
        all.addAll(List.of(SetSetting.EPOCHS, SetSetting.CHECK_STEP));
        all.addAll(
                words(setting -> setting.number().isEmpty() && setting.choice().isPresent()));
        return all;
    }

    private static List<String> words(Predicate<Setting> chosen) {
        return new ArrayList<>(
                SettingList.where(chosen).stream().map(Setting::word).toList());
    }

    private static List<String> words() {
        List<String> all = settings();
        all.addAll(Vocabulary.parameters());
        return all;
    }
}
