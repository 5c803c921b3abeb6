package org.backstep.data;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;

/**
 * The choice of a scaling, before the values are known.
 *
 * @param kind one of {@link #KINDS}
 * @param low the raw value that becomes 0, for {@code range}
 * @param high the raw value that becomes 1, for {@code range}
 */
public record Scale(String kind, double low, double high) {
    public static final Scale MINMAX = new Scale("minmax", 0, 1);
    public static final Scale NONE = new Scale("none", 0, 1);
    public static final Scale STANDARD = new Scale("standard", 0, 1);

    /** The words that choose a scaling; a range has two numbers behind it. */
    public static final List<String> KINDS = List.of("minmax", "standard", "none", "range");

    public Scale {
        if (!(high > low) || Double.isInfinite(high - low)) {
            throw new UserError("a range goes from a number to a larger one, as in range 0 16, not from "
                    + Numbers.typed(low) + " to " + Numbers.typed(high));
        }
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws UserError if it is no choice of a scaling
     */
    public static Scale parse(String text) {
        String[] words = text.strip().split("\\s+", -1);
        if (words.length == 1 && KINDS.contains(words[0]) && !words[0].equals("range")) {
            return new Scale(words[0], 0, 1);
        }
        CellParser numbers = new CellParser(';');
        double low = words.length == 3 ? numbers.parse(words[1]) : Double.NaN;
        double high = words.length == 3 ? numbers.parse(words[2]) : Double.NaN;
        if (!words[0].equals("range") || Double.isNaN(low) || Double.isNaN(high)) {
            throw new UserError(
                    "scale must be minmax or standard or none or range with two numbers, as in range 0 16, found \""
                            + text + '"');
        }
        return new Scale("range", low, high);
    }

    /** As it is typed: "minmax", "range 0 16". */
    public String text() {
        return kind.equals("range") ? "range " + Numbers.typed(low) + " " + Numbers.typed(high) : kind;
    }

    /** Whether a column with one value only cannot be scaled. */
    boolean needsRange() {
        return kind.equals("minmax") || kind.equals("standard");
    }

    /**
     * The scaling for raw values.
     *
     * @param raw d_x×N
     * @param names of the d_x features, for messages
     */
    Scaling of(Matrix raw, List<String> names) {
        return switch (kind) {
            case "minmax" -> Scaling.MinMax.of(raw, names);
            case "standard" -> Scaling.Standard.of(raw, names);
            case "range" -> new Scaling.Range(low, high);
            default -> new Scaling.AsIs();
        };
    }
}
