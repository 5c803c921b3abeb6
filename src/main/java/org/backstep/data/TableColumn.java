package org.backstep.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.backstep.notation.Numbers;
import org.jspecify.annotations.Nullable;

/** A column of a table, as it was read: its numbers and texts, its gaps, and which cells do not fit. */
public final class TableColumn {
    /** What most of a column's cells are. */
    public enum Kind {
        NUMBERS("numbers"),
        TEXT("text"),
        DATES("dates"),
        EMPTY("empty");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For readers: "numbers". */
        public String words() {
            return words;
        }
    }

    /**
     * Cells that are no numbers in a column of numbers.
     *
     * @param place line and column of the first: "3:2"
     * @param problem what is wrong with the first
     */
    record Misfit(int count, String place, String problem) {}

    private final String name;
    private final int position;
    private final Kind kind;
    private final double[] numbers;
    private final String[] texts;
    private final Optional<Misfit> misfit;
    private final char decimalSign;
    private final int missing;
    private final double min;
    private final double max;
    /** The different texts, in order. */
    private final SortedSet<String> labels;

    /**
     * A column.
     *
     * @param position from 1
     * @param numbers a number for each row, NaN where there is none
     * @param texts what is no number, empty strings elsewhere; or no texts at all
     */
    TableColumn(
            String name,
            int position,
            Kind kind,
            double[] numbers,
            String[] texts,
            Optional<Misfit> misfit,
            char decimalSign) {
        this.name = name;
        this.position = position;
        this.kind = kind;
        this.numbers = numbers;
        this.texts = texts;
        this.misfit = misfit;
        this.decimalSign = decimalSign;
        int gaps = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < numbers.length; row++) {
            gaps += isMissing(row) ? 1 : 0;
            least = numbers[row] < least ? numbers[row] : least;
            most = numbers[row] > most ? numbers[row] : most;
        }
        labels = new TreeSet<>(Arrays.asList(texts));
        labels.remove("");
        missing = gaps;
        min = least;
        max = most;
    }

    public String name() {
        return name;
    }

    /** The number of the column in its file, from 1. */
    public int position() {
        return position;
    }

    public Kind kind() {
        return kind;
    }

    /** How many cells are missing. */
    public int missing() {
        return missing;
    }

    boolean isMissing(int row) {
        return Double.isNaN(numbers[row]) && (texts.length == 0 || texts[row].isEmpty());
    }

    /** The number in a row, counted from 0; NaN if there is none. */
    double number(int row) {
        return numbers[row];
    }

    /** The cell of a row as a label; empty if it is missing. */
    String label(int row) {
        boolean written = texts.length > 0 && !texts[row].isEmpty();
        return written ? texts[row] : Double.isNaN(numbers[row]) ? "" : Numbers.exact(numbers[row]);
    }

    Optional<Misfit> misfit() {
        return misfit;
    }

    /** The decimal sign of the column's numbers, or 0. */
    char decimalSign() {
        return decimalSign;
    }

    /** The mean of the numbers that are there. */
    double mean() {
        return Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .average()
                .orElse(Double.NaN);
    }

    /** The smallest number, ∞ if there is none. */
    double min() {
        return min;
    }

    /** The largest number, −∞ if there is none. */
    double max() {
        return max;
    }

    public boolean isConstant() {
        return min == max;
    }

    /** Why the column should not be learnt, in words; empty if nothing speaks against it. */
    public String objection() {
        return switch (kind) {
            case TEXT -> "text";
            case DATES -> "dates";
            case EMPTY -> "no values";
            case NUMBERS ->
                misfit.map(of -> of.place() + ": " + of.problem())
                        .orElse(2 * missing > numbers.length ? "mostly gaps" : isConstant() ? "constant" : "");
        };
    }

    /** Whether the column can be learnt, if it is scaled so that a constant can be. */
    boolean isUsable() {
        return objection().isEmpty() || objection().equals("constant");
    }

    /** Whether the texts could be classes: few, and not one for each row. */
    boolean canBeLabel() {
        return kind == Kind.TEXT && labels.size() <= 20 && labels.size() < numbers.length - missing;
    }

    /** The values in words: "32.1 to 59.6", "3 words: Adelie, …"; empty for an empty column. */
    public String range() {
        if (kind == Kind.NUMBERS) {
            String least = Numbers.significant(min, 4);
            return isConstant() ? "always " + least : least + " to " + Numbers.significant(max, 4);
        }
        return labels.isEmpty()
                ? ""
                : labels.size() + " different: "
                        + String.join(", ", labels.stream().limit(3).toList()) + (labels.size() > 3 ? ", …" : "");
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof TableColumn other
                        && position == other.position
                        && name.equals(other.name)
                        && Arrays.equals(numbers, other.numbers)
                        && Arrays.equals(texts, other.texts));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + position;
    }
}
