package org.backstep.window.computation;

import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.TransferHandler;
import org.backstep.window.kit.CsvText;
import org.jspecify.annotations.Nullable;

/** Ctrl+C in a table: the selected rows as CSV, or all if none is selected. */
final class CsvTransfer extends TransferHandler {
    @Override
    public int getSourceActions(JComponent source) {
        return COPY;
    }

    @Override
    protected @Nullable Transferable createTransferable(JComponent source) {
        JTable table = (JTable) source;
        int[] rows = table.getSelectedRows();
        return new StringSelection(rows.length == 0 ? CsvText.of(table) : CsvText.of(table, rows));
    }
}
