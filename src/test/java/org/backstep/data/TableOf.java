package org.backstep.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backstep.matrix.Matrix;

/** Tables of tests. */
public final class TableOf {
    /** Three columns of text and three of numbers, three of the six with a gap. */
    public static final String LEAVES =
            """
            species,site,length,width,mass,sex
            oak,north,91,40,0.4,f
            oak,north,88,NA,0.3,m
            elm,south,70,38,NA,
            elm,south,75,41,0.2,f
            ash,south,60,22,0.1,m
            """;

    private TableOf() {}

    /**
     * A table of numbers that no file holds.
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
                        Optional.empty(),
                        '.'))
                .toList();
        return new CsvTable(columns, values.columns(), row -> row + 2, List.of());
    }

    /** All values of a table, d_x×N. */
    public static Matrix values(CsvTable table) {
        return new TableSelection(table, TableChoices.ALL).values();
    }
}
