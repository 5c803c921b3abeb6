package org.backstep.window.computation;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.TransferHandler;
import org.backstep.window.kit.ColumnsModel;

/** The copy of a table (Ctrl+C): the selected rows as CSV, or all rows if none is selected. */
final class CsvTransfer<R> extends TransferHandler {
    private final JTable table;
    private final ColumnsModel<R> model;

    CsvTransfer(JTable table, ColumnsModel<R> model) {
        this.table = table;
        this.model = model;
    }

    @Override
    public int getSourceActions(JComponent source) {
        return COPY;
    }

    @Override
    protected Transferable createTransferable(JComponent source) {
        int[] rows = table.getSelectedRows();
        IntStream some = rows.length == 0 ? IntStream.range(0, table.getRowCount()) : IntStream.of(rows);
        return new StringSelection(model.csv(some.mapToObj(model::row).toList()).get());
    }
}
