package org.backstep.window;

import java.awt.Font;
import java.awt.Graphics;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.Timer;
import javax.swing.event.ListSelectionEvent;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.session.Snapshot;
import org.jspecify.annotations.Nullable;

/** The epochs of the branch we are in: loss, norms of the gradients, marks. A click goes there. */
final class EpochsPane implements Pane, CsvText {
    private final Consumer<Command> send;
    private final EpochsModel model = new EpochsModel();
    private final JTable table = new PatientTable(model);
    private final JCheckBox newest = new JCheckBox("Newest first");
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0", "[grow]", "[grow][]"));
    private final NumberCells numbers;
    private final NumberCells losses;
    private Theme theme;
    private @Nullable Snapshot shown;
    private boolean following;
    private int rows;

    EpochsPane(Consumer<Command> send, Theme theme) {
        this.send = send;
        this.theme = theme;
        numbers = new NumberCells(theme, 0);
        losses = new NumberCells(theme, 6);
        table.setName("epochs");
        newest.setName("newest first");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setDefaultRenderer(Integer.class, numbers);
        table.setDefaultRenderer(Double.class, numbers);
        table.setTransferHandler(new CsvTransfer());
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

    /** Paints what can be computed in time, and the rest a little later. */
    private static final class PatientTable extends JTable {
        private static final long serialVersionUID = 1;

        private final transient EpochsModel epochs;

        PatientTable(EpochsModel epochs) {
            super(epochs);
            this.epochs = epochs;
        }

        @Override
        protected void paintComponent(Graphics g) {
            epochs.beginPainting();
            super.paintComponent(g);
            if (epochs.endPainting()) {
                Timer later = new Timer(40, event -> repaint());
                later.setRepeats(false);
                later.start();
            }
        }
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
            } else if (rows != model.getRowCount()) {
                model.fireTableDataChanged();
            }
            rows = model.getRowCount();
            follow(now);
            table.repaint();
        } finally {
            following = false;
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
            send.accept(new Go("epoch", model.epochAt(table.getSelectedRow()), Optional.empty()));
        }
    }

    @Override
    public String csv() {
        return CsvText.of(table);
    }

    @Override
    public void restyle(Theme other) {
        theme = other;
        numbers.restyle(other);
        numbers.updateUI();
        losses.restyle(other);
        losses.updateUI();
        table.setRowHeight((int) other.px(22));
        table.getTableHeader().setFont(other.words(12, Font.BOLD));
        widen();
    }
}
