package org.backstep.window.kit;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.event.RowSorterEvent;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import javax.swing.table.TableModel;
import javax.swing.table.TableRowSorter;
import org.backstep.notation.Palette.Role;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers that is made from a list of columns: model, headings, cells and copies. It follows the selection
 * of other panes and reports its own.
 */
public final class NumberTable<R> {
    private final Function<List<R>, String> what;
    private final ColumnsModel<R> model = new ColumnsModel<>();
    private final JTable table = new JTable(model);
    private final JScrollPane scroll = new JScrollPane(table);
    private final NumberCells numbers;
    private final NumberCells losses;
    private final HeaderCells headings;
    private @Nullable TableRowSorter<TableModel> sorter;
    private int mostSorted;
    private boolean following;

    /**
     * An empty table.
     *
     * @param name of the component
     * @param called its accessible name
     * @param description its accessible description
     * @param what names copied rows for the status line: "epoch 40", "7 samples"
     */
    public NumberTable(
            String name, String called, String description, Function<List<R>, String> what, Notices notices) {
        this.what = what;
        numbers = new NumberCells(0);
        losses = new NumberCells(6);
        headings = new HeaderCells(
                table, column -> Theme.now().colour(model.column(column).role()));
        table.setName(name);
        table.getAccessibleContext().setAccessibleName(called);
        table.getAccessibleContext().setAccessibleDescription(description);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        for (Class<?> type : List.of(Number.class, Integer.class, Double.class)) {
            table.setDefaultRenderer(type, numbers);
        }
        table.getActionMap().put("copy", Copy.action(() -> copy(table.getSelectedRows()), notices));
        scroll.setColumnHeaderView(table.getTableHeader());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        restyle();
    }

    public JTable table() {
        return table;
    }

    /** The table in a scroll pane, below its headings. */
    public JScrollPane component() {
        return scroll;
    }

    /** The renderer of four significant digits. */
    public NumberCells numbers() {
        return numbers;
    }

    /** The renderer of six decimals. */
    public NumberCells losses() {
        return losses;
    }

    /** The shown column of an index from 0. */
    public Column<R> column(int index) {
        return model.column(index);
    }

    /** The value of a row on screen. */
    public R row(int index) {
        return model.row(table.convertRowIndexToModel(index));
    }

    /**
     * Lets a click on a heading sort by its column.
     *
     * @param most the most rows that are sorted again when their numbers change
     */
    public void sortable(int most) {
        TableRowSorter<TableModel> made = new TableRowSorter<>(model);
        sorter = made;
        mostSorted = most;
        // later, as the table's own listener comes after this one
        made.addRowSorterListener(event -> {
            if (event.getType() == RowSorterEvent.Type.SORT_ORDER_CHANGED) {
                SwingUtilities.invokeLater(() -> reveal(table.getSelectedRow()));
            }
        });
    }

    /** Sets the callback for a single row that the user selects. */
    public void whenSelected(Consumer<R> selected) {
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!following && !event.getValueIsAdjusting() && table.getSelectedRowCount() == 1) {
                selected.accept(row(table.getSelectedRow()));
            }
        });
    }

    /** Shows columns without rows, so that headings have their height before the first rows are scrolled to. */
    public void show(List<Column<R>> columns) {
        show(columns, 0, List.<R>of()::get, true);
    }

    /**
     * Shows rows.
     *
     * @param row a row by its number, from 0; its value is read when it is painted
     * @param same whether the rows that are shown already are the first of these
     */
    public void show(List<Column<R>> columns, int count, IntFunction<R> row, boolean same) {
        following = true;
        int before = model.getRowCount();
        if (model.show(columns, count, row)) {
            restructure();
        } else {
            rename();
            if (!same || count < before) {
                model.fireTableDataChanged();
            } else if (count > before) {
                model.fireTableRowsInserted(before, count - 1);
            } else {
                renew();
            }
        }
        table.repaint();
        following = false;
    }

    private void restructure() {
        TableRowSorter<TableModel> present = sorter;
        if (present != null) {
            table.setRowSorter(null);
        }
        model.fireTableStructureChanged();
        if (present != null) {
            table.setRowSorter(present);
            present.modelStructureChanged();
            for (int c = 0; c < model.getColumnCount(); c++) {
                present.setSortable(c, Comparable.class.isAssignableFrom(model.getColumnClass(c)));
            }
        }
        for (int c = 0; c < model.getColumnCount(); c++) {
            TableColumn column = table.getColumnModel().getColumn(c);
            model.column(c).cells().ifPresent(column::setCellRenderer);
        }
        widen();
    }

    private void rename() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            TableColumn column = table.getColumnModel().getColumn(c);
            String heading = model.getColumnName(column.getModelIndex());
            if (!heading.equals(column.getHeaderValue())) {
                column.setHeaderValue(heading);
                table.getTableHeader().repaint();
            }
        }
    }

    private void renew() {
        TableRowSorter<TableModel> present = sorter;
        if (present == null) {
            model.fireTableRowsUpdated(0, Math.max(0, model.getRowCount() - 1));
        } else if (!present.getSortKeys().isEmpty() && model.getRowCount() <= mostSorted) {
            present.sort();
        }
    }

    /** Selects a row by its number in {@link #show}, or none if it is negative. */
    public void follow(int number) {
        following = true;
        int row = number < 0 ? -1 : table.convertRowIndexToView(number);
        if (row < 0) {
            table.clearSelection();
        } else if (table.getSelectedRow() != row || table.getSelectedRowCount() != 1) {
            table.setRowSelectionInterval(row, row);
            reveal(row);
        }
        following = false;
    }

    /** Scrolls to a row; a table that is sorted by a column keeps it in sight. */
    public void reveal(int row) {
        if (row >= 0) {
            Rectangle cell = table.getCellRect(row, 0, true);
            cell.x = sorter == null ? cell.x : table.getVisibleRect().x;
            table.scrollRectToVisible(cell);
        }
    }

    /** All rows in the order in which they are shown. */
    public Copy copy() {
        return copy(IntStream.range(0, table.getRowCount()).toArray());
    }

    private Copy copy(int[] indices) {
        List<R> rows = IntStream.of(indices).mapToObj(this::row).toList();
        return new Copy(what.apply(rows) + " as CSV", model.csv(rows));
    }

    private void widen() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            TableColumn column = table.getColumnModel().getColumn(c);
            int width = model.column(column.getModelIndex()).width();
            if (width > 0) {
                column.setPreferredWidth((int) Theme.px(width));
            }
        }
    }

    public void restyle() {
        numbers.updateUI();
        losses.updateUI();
        headings.updateUI();
        table.setShowHorizontalLines(true);
        table.setGridColor(
                Theme.mix(Theme.now().colour(Role.BACKGROUND), Theme.now().colour(Role.GRID), 0.6));
        table.setRowHeight((int) Theme.px(22));
        table.getTableHeader().setFont(Theme.words(12, Font.BOLD));
        widen();
    }

    /** The renderer of headings: as in the look and feel, right-aligned over numbers, in the column's colour. */
    private static final class HeaderCells implements TableCellRenderer {
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
}
