package org.backstep.window.sweeping;

import java.util.ArrayList;
import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.backstep.export.SweepFiles;
import org.backstep.training.Sweep;
import org.jspecify.annotations.Nullable;

/** The runs of a sweep that are finished, a row each, with the columns of its CSV file. */
final class SweepModel extends AbstractTableModel {
    private static final long serialVersionUID = 1;

    private transient @Nullable Sweep sweep;
    private final transient List<Sweep.Outcome> outcomes = new ArrayList<>();
    private transient List<String> header = List.of();
    private final transient List<List<Object>> rows = new ArrayList<>();

    /** Begins with no run. */
    void begin(Sweep other) {
        sweep = other;
        outcomes.clear();
        rows.clear();
        header = SweepFiles.header(other);
        fireTableStructureChanged();
    }

    void add(Sweep.Outcome outcome) {
        Sweep of = sweep;
        if (of != null) {
            outcomes.add(outcome);
            rows.addAll(SweepFiles.rows(of, List.of(outcome)));
            fireTableRowsInserted(rows.size() - 1, rows.size() - 1);
        }
    }

    List<Sweep.Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return header.size();
    }

    @Override
    public String getColumnName(int column) {
        return header.get(column).replace('_', ' ');
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return header.get(column).contains("epoch") ? Integer.class : column == 0 ? Number.class : Double.class;
    }

    /** Null where there is nothing. */
    @Override
    public @Nullable Object getValueAt(int row, int column) {
        Object value = rows.get(row).get(column);
        return value.equals("") ? null : value;
    }
}
