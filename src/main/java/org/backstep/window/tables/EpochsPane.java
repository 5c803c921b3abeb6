package org.backstep.window.tables;

import java.awt.Font;
import java.awt.Graphics;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.event.ListSelectionEvent;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.notation.Palette.Role;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.HeaderCells;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** The epochs of the branch we are in: loss, norms of the gradients, marks. A click goes there. */
public final class EpochsPane implements Pane, CsvText {
    private final Consumer<Command> send;
    private final EpochsModel model = new EpochsModel(this::more);
    private final JTable table = new PatientTable(model);
    private final JCheckBox newest = new JCheckBox("Newest first");
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0", "[grow]", "[grow][]"));
    private final NumberCells numbers;
    private final NumberCells losses;
    private final HeaderCells headings;
    private Theme theme;
    private @Nullable Snapshot shown;
    private @Nullable Branch line;
    private boolean following;
    private int rows;

    public EpochsPane(Consumer<Command> send, Theme theme, Notices notices) {
        this.send = send;
        this.theme = theme;
        numbers = new NumberCells(theme, 0);
        losses = new NumberCells(theme, 6);
        table.setName("epochs");
        newest.setName("newest first");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setDefaultRenderer(Integer.class, numbers);
        table.setDefaultRenderer(Double.class, numbers);
        table.getActionMap().put("copy", Copy.action(this::copySelected, notices));
        headings = new HeaderCells(table, column -> this.theme.colour(model.role(column)));
        table.getSelectionModel().addListSelectionListener(this::selected);
        table.getAccessibleContext().setAccessibleName("Epochs");
        table.getAccessibleContext().setAccessibleDescription("Loss and gradients of every epoch; a row goes there");
        newest.addActionListener(event -> turn());
        JScrollPane scroll = new JScrollPane(table);
        scroll.setColumnHeaderView(table.getTableHeader());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        panel.add(scroll, "grow, push, wrap");
        panel.add(newest, "gap 8 8 2 2");
        restyle(theme);
    }

    /** Asks for the numbers that were missing when it painted. */
    private static final class PatientTable extends JTable {
        private static final long serialVersionUID = 1;

        private final transient EpochsModel epochs;

        PatientTable(EpochsModel epochs) {
            super(epochs);
            this.epochs = epochs;
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            epochs.computeMissing();
        }
    }

    private void more() {
        table.repaint();
    }

    @Override
    public JComponent component() {
        return panel;
    }

    JTable table() {
        return table;
    }

    JCheckBox newest() {
        return newest;
    }

    private void turn() {
        model.setNewestFirst(newest.isSelected());
        if (shown != null) {
            following = true;
            follow(shown);
            following = false;
            table.repaint();
        }
    }

    @Override
    public void display(Snapshot now) {
        shown = now;
        following = true;
        try {
            if (model.show(now)) {
                model.fireTableStructureChanged();
                nameColumns();
            } else {
                tellOfRows(now.branch());
            }
            line = now.branch();
            rows = model.getRowCount();
            follow(now);
            table.repaint();
        } finally {
            following = false;
        }
    }

    /** New epochs of the same branch are added below; the table keeps what it knows of the others. */
    private void tellOfRows(Branch branch) {
        int count = model.getRowCount();
        Branch before = line;
        boolean same = before != null && before.isSameLineAs(branch);
        if (same && count > rows && !model.isNewestFirst()) {
            model.fireTableRowsInserted(rows, count - 1);
        } else if (!same || count != rows) {
            model.fireTableDataChanged();
        }
    }

    private void nameColumns() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            table.getColumnModel().getColumn(c).setHeaderValue(model.symbol(c));
        }
        table.getColumnModel().getColumn(1).setCellRenderer(losses);
        widen();
    }

    private void widen() {
        for (int c = 0; c < table.getColumnCount(); c++) {
            boolean last = c == table.getColumnCount() - 1;
            table.getColumnModel().getColumn(c).setPreferredWidth((int) theme.px(last ? 160 : c == 0 ? 70 : 88));
        }
    }

    private void follow(Snapshot now) {
        if (now.position().isStart()) {
            table.clearSelection();
            return;
        }
        int row = model.rowOf(now.position().epoch());
        if (table.getSelectedRow() != row || table.getSelectedRowCount() != 1) {
            table.setRowSelectionInterval(row, row);
            table.scrollRectToVisible(table.getCellRect(row, 0, true));
        }
    }

    private void selected(ListSelectionEvent event) {
        if (!following && !event.getValueIsAdjusting() && table.getSelectedRowCount() == 1) {
            send.accept(Go.to(model.epochAt(table.getSelectedRow())));
        }
    }

    @Override
    public Copy copy() {
        return copy(IntStream.range(0, table.getRowCount()).toArray());
    }

    private Copy copySelected() {
        return copy(table.getSelectedRows());
    }

    private Copy copy(int[] rowsToCopy) {
        int[] epochs = IntStream.of(rowsToCopy).map(model::epochAt).toArray();
        String what = epochs.length == 1 ? "epoch " + epochs[0] : epochs.length + " epochs";
        return new Copy(what + " as CSV", model.csv(epochs));
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        numbers.restyle(other);
        numbers.updateUI();
        losses.restyle(other);
        losses.updateUI();
        headings.updateUI();
        table.setShowHorizontalLines(true);
        table.setGridColor(Theme.mix(other.colour(Role.BACKGROUND), other.colour(Role.GRID), 0.6));
        table.setRowHeight((int) other.px(22));
        table.getTableHeader().setFont(other.words(12, Font.BOLD));
        widen();
    }
}
