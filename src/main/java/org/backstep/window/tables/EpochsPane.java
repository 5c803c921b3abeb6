package org.backstep.window.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTable;
import net.miginfocom.swing.MigLayout;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberTable;
import org.backstep.window.kit.Pane;

/** The epochs of the branch we are in: loss, norms of the gradients, marks. A click goes to an epoch. */
public final class EpochsPane implements Pane, CsvText {
    private final NumberTable<EpochRow> table;
    private final EpochNorms norms;
    private final JCheckBox newest = new JCheckBox("Newest first");
    private final JPanel panel = new JPanel(new MigLayout("insets 0, gap 0", "[grow]", "[grow][]"));
    private Optional<Snapshot> shown = Optional.empty();

    public EpochsPane(Consumer<Command> send, Notices notices) {
        table = new NumberTable<>(
                "epochs",
                "Epochs",
                "Loss and gradients of every epoch; a row goes there",
                rows -> rows.size() == 1 ? "epoch " + rows.get(0).number() : rows.size() + " epochs",
                notices);
        table.show(List.of(EpochRow.NUMBER));
        norms = new EpochNorms(table.table()::repaint);
        table.whenSelected(row -> send.accept(Go.to(row.number())));
        newest.setName("newest first");
        newest.addActionListener(event -> shown.ifPresent(this::display));
        panel.add(table.component(), "grow, push, wrap");
        panel.add(newest, "gap 8 8 2 2");
    }

    @Override
    public JComponent component() {
        return panel;
    }

    JTable table() {
        return table.table();
    }

    JCheckBox newest() {
        return newest;
    }

    @Override
    public void display(Snapshot now) {
        Branch before = shown.orElse(now).branch();
        shown = Optional.of(now);
        int count = now.branch().reached().epoch();
        boolean descending = newest.isSelected();
        // new epochs of the same branch are added below; the table keeps what it knows of the others
        boolean same = before.isSameLineAs(now.branch()) && (!descending || table().getRowCount() == count);
        table.show(
                EpochRow.columns(now, norms, table.losses()),
                count,
                row -> new EpochRow(descending ? count - row : row + 1, now),
                same);
        int epoch = now.position().epoch();
        table.follow(now.position().isStart() ? -1 : descending ? count - epoch : epoch - 1);
    }

    @Override
    public Copy copy() {
        return table.copy();
    }

    @Override
    public void restyle() {
        table.restyle();
    }
}
