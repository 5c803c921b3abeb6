package org.backstep.data;

import java.util.List;
import java.util.stream.IntStream;
import org.backstep.matrix.Matrix;

/** Tables of numbers that no file holds. */
public final class TableOf {
    private TableOf() {}

    /**
     * A table.
     *
     * @param values d_x×N
     */
    public static CsvTable numbers(List<String> names, Matrix values) {
        List<TableColumn> columns = IntStream.range(0, names.size())
                .mapToObj(k -> new TableColumn(
                        names.get(k),
                        k + 1,
                        TableColumn.Kind.NUMBERS,
                        values.rowArray(k),
                        new String[0],
                        java.util.Optional.empty(),
                        '.'))
                .toList();
        return new CsvTable(columns, values.columns(), row -> row + 2, List.of());
    }

    /** All values of a table, d_x×N. */
    public static Matrix values(CsvTable table) {
        return new TableSelection(table, TableChoices.ALL).values();
    }
}
