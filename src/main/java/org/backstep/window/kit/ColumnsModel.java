package org.backstep.window.kit;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.swing.table.AbstractTableModel;
import org.backstep.export.CsvColumn;
import org.backstep.export.CsvContent;
import org.jspecify.annotations.Nullable;

/** The table model of rows in columns. */
public class ColumnsModel<R> extends AbstractTableModel {
    private List<Column<R>> columns = List.of();
    private List<Column<R>> shown = List.of();
    private IntFunction<R> rows = row -> {
        throw new IndexOutOfBoundsException(row);
    };
    private int count;

    /**
     * Sets columns and rows; the caller notifies the listeners.
     *
     * @param row a row by its number, from 0
     * @return whether the columns have changed
     */
    public final boolean show(List<Column<R>> newer, int number, IntFunction<R> row) {
        boolean same = columns.size() == newer.size()
                && IntStream.range(0, columns.size())
                        .allMatch(c -> columns.get(c).isSameAs(newer.get(c)));
        columns = List.copyOf(newer);
        shown = columns.stream().filter(Column::isShown).toList();
        count = number;
        rows = row;
        return !same;
    }

    /** The shown column of an index from 0. */
    public final Column<R> column(int index) {
        return shown.get(index);
    }

    public final R row(int index) {
        return rows.apply(index);
    }

    /** Some rows as CSV; the supplier may run on any thread if the columns' values may. */
    public final Supplier<String> csv(List<R> some) {
        List<CsvColumn<R>> written =
                columns.stream().filter(Column::isWritten).map(Column::csv).toList();
        return () -> CsvContent.of(written, some.stream()).text();
    }

    @Override
    public final int getRowCount() {
        return count;
    }

    @Override
    public final int getColumnCount() {
        return shown.size();
    }

    @Override
    public final String getColumnName(int column) {
        return shown.get(column).heading();
    }

    @Override
    public final Class<?> getColumnClass(int column) {
        return shown.get(column).type();
    }

    @Override
    public final @Nullable Object getValueAt(int row, int column) {
        return shown.get(column).shown().of(row(row));
    }

    @Override
    public final boolean isCellEditable(int row, int column) {
        return shown.get(column).click().isPresent();
    }

    @Override
    public final void setValueAt(Object value, int row, int column) {
        shown.get(column).click().ifPresent(does -> does.accept(row(row)));
    }
}
