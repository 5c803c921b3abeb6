package org.backstep.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the cells of a column. */
final class ColumnBuilder {
    private static final int FIRST_SIZE = 8;

    private final String name;
    private final int position;
    private final boolean isNamed;
    private final boolean hasHeader;
    private final CellParser cells;
    private final Map<String, String> known = new HashMap<>();
    private double[] numbers = new double[FIRST_SIZE];
    private String[] texts = {};
    private int count;
    private int present;
    private int misfits;
    private int dates;
    private int misspelt;
    private String firstPlace = "";
    private String firstMisfit = "";

    /**
     * A column without cells.
     *
     * @param position from 1
     * @param isNamed whether the file gives the name
     * @param hasHeader whether the file gives names at all
     */
    ColumnBuilder(String name, int position, boolean isNamed, boolean hasHeader, char separator) {
        this.name = name;
        this.position = position;
        this.isNamed = isNamed;
        this.hasHeader = hasHeader;
        this.cells = new CellParser(separator);
    }

    void add(String cell, long line) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        String text = CellText.strip(cell);
        double number = cells.parse(text);
        numbers[count] = number;
        boolean isMissing = Double.isNaN(number) && CellText.isMissing(text);
        present += isMissing ? 0 : 1;
        if (Double.isNaN(number) && !isMissing) {
            addText(text, line);
        }
        count++;
    }

    private void addText(String text, long line) {
        if (texts.length <= count) {
            int before = texts.length;
            texts = Arrays.copyOf(texts, Math.max(numbers.length, count + 1));
            Arrays.fill(texts, before, texts.length, "");
        }
        String label = CellText.name(text);
        texts[count] = known.computeIfAbsent(label, first -> first);
        boolean isDate = CellText.isDate(text);
        dates += isDate ? 1 : 0;
        misspelt += !isDate && CellParser.looksNumeric(text) ? 1 : 0;
        if (misfits++ == 0) {
            String where = "column " + position + (isNamed ? " (" + name + ")" : "");
            firstPlace = line + ":" + position;
            firstMisfit = count > 0 || hasHeader || CellParser.looksNumeric(text)
                    ? cells.problem(text, where)
                    : CellText.quoted(text) + " in " + where + " is not a number, but other cells of the first row are;"
                            + " the first row is either all names or all numbers";
        }
    }

    /** Whether nothing stands in the column, not even a name. */
    boolean isResidue() {
        return present == 0 && !isNamed;
    }

    /** Whether a number has a decimal sign. */
    boolean hasDecimals() {
        return cells.decimalSign() != 0;
    }

    /** The column, from a row on, under a name. */
    TableColumn build(int firstRow, String ownName) {
        String[] all = texts.length == 0 ? texts : Arrays.copyOf(texts, Math.max(texts.length, count));
        for (int k = texts.length; k < all.length; k++) {
            all[k] = "";
        }
        String[] used = all.length == 0 ? all : Arrays.copyOfRange(all, firstRow, count);
        return new TableColumn(
                ownName,
                position,
                kind(),
                Arrays.copyOfRange(numbers, firstRow, count),
                used,
                misfits == 0 ? Optional.empty() : Optional.of(new TableColumn.Misfit(misfits, firstPlace, firstMisfit)),
                cells.decimalSign());
    }

    String name() {
        return name;
    }

    private TableColumn.Kind kind() {
        if (present == 0) {
            return TableColumn.Kind.EMPTY;
        }
        int numeric = present - misfits + misspelt;
        if (2 * numeric >= present) {
            return TableColumn.Kind.NUMBERS;
        }
        return 2 * dates >= present ? TableColumn.Kind.DATES : TableColumn.Kind.TEXT;
    }
}
