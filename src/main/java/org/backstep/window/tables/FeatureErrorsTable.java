package org.backstep.window.tables;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JTable;
import org.backstep.data.Dataset;
import org.backstep.matrix.Matrix;
import org.backstep.session.Snapshot;
import org.backstep.training.FeatureErrors;
import org.backstep.window.kit.Column;
import org.backstep.window.kit.Notices;
import org.backstep.window.kit.NumberTable;
import org.backstep.window.kit.Theme;
import org.jspecify.annotations.Nullable;

/** The errors of each column of a table in its own units; not there for data that have none. */
final class FeatureErrorsTable {
    private static final int ROWS_IN_SIGHT = 5;

    /** A feature's row; its errors are null where they are not computed yet. */
    private record Row(String feature, @Nullable Double mean, @Nullable Double largest, double from, double to) {}

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.of("column", String.class, Row::feature),
            Column.of("mean error", Double.class, Row::mean),
            Column.of("largest error", Double.class, Row::largest),
            Column.of("smallest value", Double.class, Row::from),
            Column.of("largest value", Double.class, Row::to));

    private final NumberTable<Row> table;

    FeatureErrorsTable(Notices notices) {
        table = new NumberTable<>(
                "errors in own units",
                "Errors in the table's units",
                "The mean and the largest absolute error of every column, after the update, beside its values",
                rows -> "the errors in the table's units",
                notices);
        table.table().setAutoResizeMode(JTable.AUTO_RESIZE_ALL_COLUMNS);
        table.show(COLUMNS);
        component().setVisible(false);
    }

    JComponent component() {
        return table.component();
    }

    void show(Snapshot now, Optional<FeatureErrors> errors) {
        boolean isShown = now.experiment().source().hasUnits();
        component().setVisible(isShown);
        if (isShown) {
            List<Row> rows = rows(now.data(), errors);
            table.show(COLUMNS, rows.size(), rows::get, true);
            fit(rows.size());
        }
    }

    private static List<Row> rows(Dataset data, Optional<FeatureErrors> errors) {
        Matrix raw = data.raw();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < raw.rows(); i++) {
            int feature = i;
            Matrix values = Matrix.row(raw.rowArray(i));
            rows.add(new Row(
                    data.features().get(i),
                    errors.map(all -> all.mean().get(feature, 0)).orElse(null),
                    errors.map(all -> all.largest().get(feature, 0)).orElse(null),
                    values.min(),
                    values.max()));
        }
        return rows;
    }

    private void fit(int rows) {
        JTable cells = table.table();
        Dimension wanted = new Dimension((int) Theme.px(300), Math.min(ROWS_IN_SIGHT, rows) * cells.getRowHeight());
        if (!wanted.equals(cells.getPreferredScrollableViewportSize())) {
            cells.setPreferredScrollableViewportSize(wanted);
            component().revalidate();
        }
    }

    void restyle() {
        table.restyle();
    }
}
