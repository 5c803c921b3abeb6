package org.backstep.window.tables;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTable;
import org.backstep.command.Command;
import org.backstep.command.SelectSample;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Copy;
import org.backstep.window.kit.CsvText;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberTable;
import org.backstep.window.kit.Pane;

/** All quantities of every sample. The selected row is the selected sample. */
public final class SamplesPane implements Pane, CsvText {
    /** Longer tables are sorted when the header is clicked, not with every step. */
    private static final int SORTED_WITH_EVERY_STEP = 2_000;

    private final NumberTable<Integer> table;

    public SamplesPane(Consumer<Command> send, Notices notices) {
        table = new NumberTable<>(
                "samples",
                "Samples",
                "Every quantity of every sample; selecting a row selects the sample",
                rows -> rows.size() == 1 ? "sample " + rows.get(0) : rows.size() + " samples",
                notices);
        table.show(List.of(SampleColumns.NUMBER));
        table.sortable(SORTED_WITH_EVERY_STEP);
        table.whenSelected(sample -> send.accept(new SelectSample(sample)));
    }

    @Override
    public JComponent component() {
        return table.component();
    }

    NumberTable<Integer> numbers() {
        return table;
    }

    JTable table() {
        return table.table();
    }

    @Override
    public void display(Snapshot now) {
        int count = now.data().samples();
        boolean same = count == table().getRowCount();
        table.show(SampleColumns.of(now, table.numbers()), count, row -> row + 1, same);
        table.follow(now.sample() - 1);
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
