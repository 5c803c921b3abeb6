package org.backstep.window.tables;

import java.awt.Font;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.event.ListSelectionEvent;
import javax.swing.event.RowSorterEvent;
import javax.swing.table.TableColumn;
import javax.swing.table.TableRowSorter;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.HeaderCells;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;

/** All quantities of every sample. The selected row is the selected sample. */
public final class SamplesPane implements Pane, CsvText {
    /** Longer tables are sorted when the header is clicked, not with every step. */
    private static final int SORTED_WITH_EVERY_STEP = 2_000;

    private final Consumer<Command> send;
    private final SamplesModel model = new SamplesModel();
    private final JTable table = new JTable(model);
    private final TableRowSorter<SamplesModel> sorter = new TableRowSorter<>(model);
    private final JScrollPane scroll = new JScrollPane(table);
    private final NumberCells numbers;
    private final HeaderCells headings;
    private Theme theme;
    private boolean following;
    private int shown;

    public SamplesPane(Consumer<Command> send, Theme theme, Notices notices) {
        this.send = send;
        this.theme = theme;
        numbers = new NumberCells(theme, 0);
        table.setName("samples");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.setDefaultRenderer(Double.class, numbers);
        table.setDefaultRenderer(Integer.class, numbers);
        table.setDefaultRenderer(String.class, numbers);
        table.getActionMap().put("copy", Copy.action(this::copySelected, notices));
        headings = new HeaderCells(table, column -> this.theme.colour(model.role(column)));
        table.getSelectionModel().addListSelectionListener(this::selected);
        // after the table itself has heard of it
        sorter.addRowSorterListener(event -> {
            if (event.getType() == RowSorterEvent.Type.SORT_ORDER_CHANGED) {
                SwingUtilities.invokeLater(this::showSelected);
            }
        });
        table.getAccessibleContext().setAccessibleName("Samples");
        table.getAccessibleContext()
                .setAccessibleDescription("Every quantity of every sample; selecting a row selects the sample");
        scroll.setColumnHeaderView(table.getTableHeader());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        restyle(theme);
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    JTable table() {
        return table;
    }

    @Override
    public void display(Snapshot now) {
        following = true;
        try {
            boolean others = model.show(now);
            if (others) {
                table.setRowSorter(null);
                model.fireTableStructureChanged();
                table.setRowSorter(sorter);
                sorter.modelStructureChanged();
                nameColumns();
            } else if (shown != model.getRowCount()) {
                model.fireTableDataChanged();
            } else if (!sorter.getSortKeys().isEmpty() && shown <= SORTED_WITH_EVERY_STEP) {
                sorter.sort();
            }
            shown = model.getRowCount();
            follow(now.sample());
            table.repaint();
        } finally {
            following = false;
        }
    }

    private void nameColumns() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            TableColumn column = table.getColumnModel().getColumn(c);
            column.setHeaderValue(
                    c == 0 || model.isInBatch(c)
                            ? model.getColumnName(c)
                            : model.column(c).symbol());
        }
        widen();
    }

    private void widen() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            table.getColumnModel().getColumn(c).setPreferredWidth((int) theme.px(c == 0 ? 66 : 84));
        }
    }

    private void follow(int sample) {
        int row = table.convertRowIndexToView(sample - 1);
        if (table.getSelectedRowCount() == 1 && table.getSelectedRow() == row) {
            return;
        }
        table.setRowSelectionInterval(row, row);
        showSelected();
    }

    private void showSelected() {
        int row = table.getSelectedRow();
        if (row < 0) {
            return;
        }
        Rectangle cell = table.getCellRect(row, 0, true);
        cell.x = table.getVisibleRect().x;
        table.scrollRectToVisible(cell);
    }

    private void selected(ListSelectionEvent event) {
        if (!following && !event.getValueIsAdjusting() && table.getSelectedRowCount() == 1) {
            send.accept(new SelectSample(table.convertRowIndexToModel(table.getSelectedRow()) + 1));
        }
    }

    /** Sorts by a column, smallest first. */
    void sortBy(int column) {
        sorter.setSortKeys(List.of(new javax.swing.RowSorter.SortKey(column, javax.swing.SortOrder.ASCENDING)));
    }

    @Override
    public Copy copy() {
        return copy(IntStream.range(0, table.getRowCount()).toArray());
    }

    private Copy copySelected() {
        return copy(table.getSelectedRows());
    }

    private Copy copy(int[] rows) {
        int[] samples = IntStream.of(rows).map(table::convertRowIndexToModel).toArray();
        String what = samples.length == 1 ? "sample " + (samples[0] + 1) : samples.length + " samples";
        return new Copy(what + " as CSV", model.csv(samples));
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        numbers.restyle(other);
        numbers.updateUI();
        headings.updateUI();
        table.setShowHorizontalLines(true);
        table.setGridColor(Theme.mix(other.colour(Role.BACKGROUND), other.colour(Role.GRID), 0.6));
        table.setRowHeight((int) other.px(22));
        table.getTableHeader().setFont(other.words(12, Font.BOLD));
        widen();
    }
}
