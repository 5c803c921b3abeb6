package org.backstep.window.kit;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JTable;
import org.backstep.notation.Numbers;
import org.jspecify.annotations.Nullable;

/** What is copied from a table: comma-separated, a header, every digit; what is not computed is empty. */
public interface CsvText {
    /** Everything, in the order in which it is shown. */
    Copy copy();

    /** Everything as text. */
    default String csv() {
        return copy().text().get();
    }

    /** What the button says that copies it. */
    default String whatIsCopied() {
        return "Copy as CSV";
    }

    /** A number with every digit, a text in quotes where it needs them. */
    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return Numbers.full(number);
        }
        String text = value.toString();
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Some rows of a table as it is sorted, below the names of the model's columns. */
    static String of(JTable table, int[] rows) {
        StringBuilder csv = new StringBuilder();
        int columns = table.getModel().getColumnCount();
        csv.append(IntStream.range(0, columns)
                        .mapToObj(c -> cell(table.getModel().getColumnName(c)))
                        .collect(Collectors.joining(",")))
                .append('\n');
        for (int row : rows) {
            int at = table.convertRowIndexToModel(row);
            for (int c = 0; c < columns; c++) {
                csv.append(c == 0 ? "" : ",").append(cell(table.getModel().getValueAt(at, c)));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** All rows of a table as it is sorted. */
    static String of(JTable table) {
        return of(table, IntStream.range(0, table.getRowCount()).toArray());
    }
}
