package org.backstep.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;

/** Collects the rows of a CSV file and checks each against the first. */
final class TableBuilder {
    private final String file;
    private final CellParser cells;
    private final int maxNumbers;

    private List<String> features = List.of();
    private boolean hasHeader;
    private long firstLine;
    private double[] numbers = new double[0];
    private int count;

    TableBuilder(String file, char separator, int maxNumbers) {
        this.file = file;
        this.cells = new CellParser(separator);
        this.maxNumbers = maxNumbers;
    }

    /** Adds a row that begins at the given physical line. */
    void add(String[] row, long line) {
        if (features.isEmpty()) {
            firstLine = line;
            hasHeader = Arrays.stream(row).noneMatch(CellParser::looksNumeric);
            features = hasHeader ? header(row, line) : defaultNames(row.length);
            if (hasHeader) {
                return;
            }
            refuseMixed(row, line);
        }
        if (row.length != features.size()) {
            throw new UserError(file + ":" + line + ": " + cellCount(features.size()) + " expected, as in line "
                    + firstLine + ", but " + row.length + " found; each row needs a number for each column");
        }
        if (count + row.length > maxNumbers) {
            throw new UserError(file + ":" + line + ": has more than " + maxNumbers
                    + " numbers; use a smaller file, for example every tenth row");
        }
        if (count + row.length > numbers.length) {
            int larger = (int) Math.min(maxNumbers, 2L * numbers.length);
            numbers = Arrays.copyOf(numbers, Math.max(larger, count + row.length));
        }
        long cellLine = line;
        for (int k = 0; k < row.length; k++) {
            numbers[count++] = number(row[k], cellLine, k);
            cellLine += lineBreaks(row[k]);
        }
    }

    private double number(String cell, long line, int column) {
        double number = cells.parse(cell);
        if (Double.isNaN(number)) {
            String where = "column " + (column + 1) + (hasHeader ? " (" + features.get(column) + ")" : "");
            throw new UserError(file + ":" + line + ":" + (column + 1) + ": " + cells.problem(cell, where));
        }
        return number;
    }

    private void refuseMixed(String[] row, long line) {
        for (int k = 0; k < row.length; k++) {
            if (!row[k].isBlank() && !CellParser.looksNumeric(row[k])) {
                throw new UserError(file + ":" + line + ":" + (k + 1) + ": " + CellParser.quoted(row[k]) + " in column "
                        + (k + 1) + " is not a number, but other cells of the first row are;"
                        + " the first row is either all names or all numbers");
            }
        }
    }

    private List<String> header(String[] row, long line) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        for (int k = 0; k < row.length; k++) {
            String name = row[k].isBlank()
                    ? defaultName(k)
                    : SpreadsheetText.unmarked(row[k].strip().replaceAll("\\s+", " "));
            Integer other = columns.putIfAbsent(name, k + 1);
            if (other != null) {
                throw new UserError(file + ":" + line + ":" + (k + 1) + ": columns " + other + " and " + (k + 1)
                        + " are both called " + CellParser.quoted(name) + "; give each column a name of its own");
            }
            names.add(name);
        }
        return names;
    }

    private static List<String> defaultNames(int columns) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < columns; k++) {
            names.add(defaultName(k));
        }
        return names;
    }

    private static String defaultName(int column) {
        return "x_" + (column + 1);
    }

    private static String cellCount(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }

    private static int lineBreaks(String cell) {
        int breaks = 0;
        for (int k = 0; k < cell.length(); k++) {
            boolean crlf = cell.charAt(k) == '\r' && k + 1 < cell.length() && cell.charAt(k + 1) == '\n';
            breaks += cell.charAt(k) == '\n' || (cell.charAt(k) == '\r' && !crlf) ? 1 : 0;
        }
        return breaks;
    }

    /** The table of all rows; an error if there is only a header. */
    CsvTable build() {
        if (count == 0) {
            throw new UserError(file + ":" + firstLine + ": has a header but no numbers;"
                    + " a row of numbers for each sample is expected below it");
        }
        int columns = features.size();
        return new CsvTable(
                features, Matrix.of(count / columns, columns, numbers).transpose());
    }
}
