package org.backstep.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backstep.notation.UserError;

/** Collects the rows of a table; the first decides how many cells there are, and may be the names. */
final class TableBuilder {
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");

    private final String file;
    private final Separator separator;
    private final int maxNumbers;
    private final List<ColumnBuilder> columns = new ArrayList<>();

    private List<String> firstRow = List.of();
    private boolean hasHeader;
    private long firstLine;
    private int[] lines = new int[8];
    private int rows;
    private long count;

    TableBuilder(String file, Separator separator, int maxNumbers) {
        this.file = file;
        this.separator = separator;
        this.maxNumbers = maxNumbers;
    }

    /** Adds a row that begins at the given physical line; one without any text is none. */
    void add(String[] row, long line) {
        if (isBlank(row)) {
            return;
        }
        if (columns.isEmpty()) {
            begin(row, line);
            if (hasHeader) {
                return;
            }
        }
        int cells = row.length;
        while (cells > columns.size() && CellText.strip(row[cells - 1]).isEmpty()) {
            cells--;
        }
        if (cells > columns.size()
                || (cells < columns.size()
                        && !columns.subList(cells, columns.size()).stream().allMatch(ColumnBuilder::isResidue))) {
            throw new UserError(file + ":" + line + ": " + cellCount(columns.size()) + " expected, as in line "
                    + firstLine + ", but " + row.length + " found; each row needs a cell for each column, and "
                    + separator.words() + " separate them");
        }
        count += columns.size();
        if (count > maxNumbers) {
            throw new UserError(file + ":" + line + ": has more than " + maxNumbers
                    + " numbers; use a smaller file, for example every tenth row");
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows++] = (int) line;
        long cellLine = line;
        for (int k = 0; k < columns.size(); k++) {
            columns.get(k).add(k < cells ? row[k] : "", cellLine);
            cellLine += k < cells ? lineBreaks(row[k]) : 0;
        }
    }

    private static boolean isBlank(String[] row) {
        for (String cell : row) {
            if (!CellText.strip(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void begin(String[] row, long line) {
        firstLine = line;
        firstRow = Arrays.stream(row).map(CellText::name).toList();
        hasHeader = firstRow.stream().noneMatch(cell -> CellParser.looksNumeric(cell) || cell.equalsIgnoreCase("nan"));
        Map<String, Integer> positions = new HashMap<>();
        for (int k = 0; hasHeader && k < row.length; k++) {
            String name = firstRow.get(k);
            Integer other = name.isEmpty() ? null : positions.putIfAbsent(name, k + 1);
            if (other != null) {
                throw new UserError(file + ":" + line + ":" + (k + 1) + ": columns " + other + " and " + (k + 1)
                        + " are both called " + CellText.quoted(name) + "; give each column a name of its own");
            }
        }
        List<String> names = names(hasHeader ? firstRow : List.of(), row.length);
        for (int k = 0; k < row.length; k++) {
            boolean isNamed = hasHeader && !firstRow.get(k).isEmpty();
            columns.add(new ColumnBuilder(names.get(k), k + 1, isNamed, hasHeader, separator.sign()));
        }
    }

    /** The given names; a column without one gets x_ with its number, or what else is free. */
    private static List<String> names(List<String> given, int columns) {
        Set<String> taken = new HashSet<>(given);
        List<String> names = new ArrayList<>();
        for (int k = 0; k < columns; k++) {
            String name = k < given.size() ? given.get(k) : "";
            if (name.isEmpty()) {
                name = "x_" + (k + 1);
                while (!taken.add(name)) {
                    name = name.startsWith("x_") ? "column_" + (k + 1) : name + "_";
                }
            }
            names.add(name);
        }
        return names;
    }

    private static String cellCount(int cells) {
        return cells == 1 ? "1 cell" : cells + " cells";
    }

    private static int lineBreaks(String cell) {
        if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
            return 0;
        }
        int breaks = 0;
        for (int k = 0; k < cell.length(); k++) {
            boolean crlf = cell.charAt(k) == '\r' && k + 1 < cell.length() && cell.charAt(k + 1) == '\n';
            breaks += cell.charAt(k) == '\n' || (cell.charAt(k) == '\r' && !crlf) ? 1 : 0;
        }
        return breaks;
    }

    /** The table of all rows; an error if there is only a header. */
    CsvTable build(List<String> notes) {
        if (rows == 0) {
            throw new UserError(
                    columns.isEmpty()
                            ? file + ": is empty; a row of numbers for each sample is expected"
                            : file + ":" + firstLine + ": has a header but no numbers;"
                                    + " a row of numbers for each sample is expected below it");
        }
        List<String> all = new ArrayList<>(notes);
        boolean counted = isCounted() && columns.stream().anyMatch(ColumnBuilder::hasDecimals);
        int from = counted ? 1 : 0;
        List<String> names = counted
                ? names(firstRow, columns.size())
                : columns.stream().map(ColumnBuilder::name).toList();
        String first = "line " + firstLine + " (" + String.join(", ", firstRow.subList(0, Math.min(3, firstRow.size())))
                + (firstRow.size() > 3 ? ", …" : "") + ")";
        if (counted) {
            all.add(first + " was taken as the names of the columns");
        } else if (couldBeNames()) {
            all.add(first + " was taken as sample 1, not as names");
        }
        List<TableColumn> built = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            if (columns.get(k).isResidue()) {
                all.add("column " + (k + 1) + " has neither a name nor cells and is left out");
            } else {
                built.add(columns.get(k).build(from, names.get(k)));
            }
        }
        int[] own = Arrays.copyOfRange(lines, from, rows);
        return new CsvTable(built, own.length, row -> own[row], all);
    }

    /** Whether the first row is 0, 1, 2 and so on: what a data frame without names writes. */
    private boolean isCounted() {
        int blank = firstRow.get(0).isEmpty() ? 1 : 0;
        if (hasHeader || rows < 2 || firstRow.size() - blank < 3) {
            return false;
        }
        for (int k = blank; k < firstRow.size(); k++) {
            if (!firstRow.get(k).equals(String.valueOf(k - blank))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first row, though taken as numbers, may have been meant as names: years above decimal numbers. */
    private boolean couldBeNames() {
        boolean whole = firstRow.stream().allMatch(cell -> WHOLE.matcher(cell).matches());
        return isCounted()
                || (!hasHeader && rows > 1 && whole && columns.stream().allMatch(ColumnBuilder::hasDecimals));
    }
}
