package org.backstep.window.kit;

import java.awt.Color;
import java.awt.Component;
import java.util.function.IntFunction;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.table.TableCellRenderer;
import org.jspecify.annotations.Nullable;

/** The renderer of headings: as in the look and feel, right-aligned over numbers, in the column's colour. */
final class HeaderCells implements TableCellRenderer {
    private final TableCellRenderer usual;
    private final IntFunction<Color> colour;

    /**
     * Replaces a table's renderer of headings.
     *
     * @param colour of a column of the model
     */
    HeaderCells(JTable table, IntFunction<Color> colour) {
        usual = table.getTableHeader().getDefaultRenderer();
        this.colour = colour;
        table.getTableHeader().setDefaultRenderer(this);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        Component cell = usual.getTableCellRendererComponent(table, value, selected, focused, row, column);
        if (cell instanceof JLabel label) {
            boolean number = Number.class.isAssignableFrom(table.getColumnClass(column));
            label.setHorizontalAlignment(number ? SwingConstants.RIGHT : SwingConstants.LEFT);
            label.setForeground(colour.apply(table.convertColumnIndexToModel(column)));
        }
        return cell;
    }

    void updateUI() {
        if (usual instanceof Component component) {
            SwingUtilities.updateComponentTreeUI(component);
        }
    }
}
