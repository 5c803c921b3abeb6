package org.backstep.command.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.backstep.notation.Nearest;
import org.backstep.notation.UserError;

/** The {@code name=value} options at the end of a command, each at most once. */
public final class Options {
    private record Value(String text, int column) {}

    private final Map<String, Value> given = new LinkedHashMap<>();

    /** Reads options up to the end of the line. */
    public static Options parse(Cursor cursor, List<String> known) {
        Options options = new Options();
        while (!cursor.atEnd()) {
            int column = cursor.column();
            String name = cursor.name("an option: " + choices(known));
            if (!known.contains(name)) {
                throw new SyntaxError(
                        column,
                        "unknown option \"" + name + "\"; expected " + choices(known) + Nearest.hint(name, known));
            }
            cursor.require("=", "\"=\" after " + name);
            int valueColumn = cursor.column();
            StringBuilder text = new StringBuilder(cursor.wordWithQuotes("a value for " + name));
            for (Optional<String> more = cursor.signedNumber(); more.isPresent(); more = cursor.signedNumber()) {
                text.append(' ').append(more.get());
            }
            Value value = new Value(text.toString(), valueColumn);
            if (options.given.put(name, value) != null) {
                throw new SyntaxError(column, name + " is given twice");
            }
        }
        return options;
    }

    private static String choices(List<String> known) {
        List<String> shown = new ArrayList<>();
        known.forEach(name -> shown.add(name + "="));
        return String.join(", ", shown);
    }

    /** A whole number between bounds. */
    public int whole(String name, int otherwise, int least, int most) {
        Value value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWholeOrTooLarge) {
            // said below
        }
        throw new SyntaxError(
                value.column(),
                name + " must be a whole number from " + least + " to " + most + ", found \"" + value.text() + "\"");
    }

    /** A finite number, at least 0. */
    public double number(String name, double otherwise) {
        Value value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.text().matches("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?")
                || Double.isInfinite(Double.parseDouble(value.text()))) {
            throw new SyntaxError(
                    value.column(), name + " must be a number that is 0 or more, found \"" + value.text() + "\"");
        }
        return Double.parseDouble(value.text());
    }

    /** A value as it is written, with its column for an error. */
    public <T> Optional<T> read(String name, Function<String, T> reader) {
        return Optional.ofNullable(given.get(name)).map(value -> {
            try {
                return reader.apply(value.text());
            } catch (UserError unfit) {
                throw new SyntaxError(value.column(), String.valueOf(unfit.getMessage()));
            }
        });
    }
}
