package org.backstep.window.tables;

import java.util.List;
import java.util.OptionalDouble;
import javax.swing.table.AbstractTableModel;
import org.backstep.network.GradientCheck;
import org.backstep.network.Verdict;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.NumberCells;
import org.jspecify.annotations.Nullable;

/** A row a parameter: its gradient as it is derived and as it is measured, how far they are apart, and what that means. */
final class CheckModel extends AbstractTableModel {
    private static final long serialVersionUID = 1;

    /** The column that says in a word and with a sign whether they agree. */
    static final int VERDICT = 5;

    private static final List<String> NAMES =
            List.of("gradient", "analytic", "numeric", "difference", "relative error", "verdict");

    private final transient CheckValues values;
    private transient @Nullable Snapshot now;
    private transient List<CheckedEntry> entries = List.of();

    CheckModel(CheckValues values) {
        this.values = values;
    }

    /** Takes a snapshot and the parameters to show of it. */
    void show(Snapshot snapshot, List<CheckedEntry> shown) {
        boolean others = !shown.equals(entries);
        now = snapshot;
        entries = List.copyOf(shown);
        if (others) {
            fireTableDataChanged();
        } else {
            tell();
        }
    }

    /** More has been measured. */
    void tell() {
        if (!entries.isEmpty()) {
            fireTableRowsUpdated(0, entries.size() - 1);
        }
    }

    List<CheckedEntry> entries() {
        return entries;
    }

    /** What backpropagation says, once that can be read. */
    OptionalDouble analytic(CheckedEntry entry) {
        Snapshot snapshot = now;
        return snapshot == null || !snapshot.canRead(entry.gradient())
                ? OptionalDouble.empty()
                : OptionalDouble.of(snapshot.read(entry.gradient(), entry.row(), entry.column()));
    }

    /** What was measured with a step. */
    OptionalDouble numeric(CheckedEntry entry, double step) {
        return analytic(entry).isEmpty() ? OptionalDouble.empty() : values.slope(step, entry);
    }

    /** The relative error of some parameters together, once all are measured. */
    OptionalDouble error(List<CheckedEntry> of, double step) {
        double[] a = new double[of.size()];
        double[] n = new double[of.size()];
        for (int k = 0; k < a.length; k++) {
            OptionalDouble analytic = analytic(of.get(k));
            OptionalDouble numeric = numeric(of.get(k), step);
            if (analytic.isEmpty() || numeric.isEmpty()) {
                return OptionalDouble.empty();
            }
            a[k] = analytic.getAsDouble();
            n[k] = numeric.getAsDouble();
        }
        return OptionalDouble.of(GradientCheck.relativeError(a, n));
    }

    @Override
    public int getRowCount() {
        return entries.size();
    }

    @Override
    public int getColumnCount() {
        return NAMES.size();
    }

    @Override
    public String getColumnName(int column) {
        return NAMES.get(column);
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 0 || column == VERDICT ? String.class : Double.class;
    }

    @Override
    public @Nullable Object getValueAt(int row, int column) {
        Snapshot snapshot = now;
        CheckedEntry entry = entries.get(row);
        if (snapshot == null) {
            return null;
        }
        if (column == 0) {
            return entry.text(snapshot.names());
        }
        OptionalDouble analytic = analytic(entry);
        OptionalDouble numeric = numeric(entry, snapshot.state().checkStep());
        if (column == 1) {
            return orNull(analytic);
        }
        if (numeric.isEmpty() || analytic.isEmpty()) {
            return column == VERDICT ? NumberCells.DASH : null;
        }
        double a = analytic.getAsDouble();
        double n = numeric.getAsDouble();
        double error = GradientCheck.relativeError(a, n);
        return switch (column) {
            case 2 -> n;
            case 3 -> a - n;
            case 4 -> error;
            default -> Verdict.of(error).text();
        };
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
