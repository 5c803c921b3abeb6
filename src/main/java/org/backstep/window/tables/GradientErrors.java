package org.backstep.window.tables;

import java.util.List;
import java.util.OptionalDouble;
import org.backstep.export.CsvColumn.Value;
import org.backstep.network.GradientCheck;
import org.backstep.network.Verdict;
import org.backstep.session.Snapshot;
import org.backstep.window.kit.Column;
import org.backstep.window.kit.NumberCells;
import org.jspecify.annotations.Nullable;

/**
 * The gradients of a snapshot beside those that have been measured, and how far they are apart.
 *
 * @param measured what is known so far
 */
record GradientErrors(Snapshot now, MeasuredGradients measured) {

    /** A parameter's row: its gradient as it is derived and as it is measured, where they are known. */
    record Row(GradientEntry entry, String name, OptionalDouble analytic, OptionalDouble numeric, double rounding) {
        private boolean isMeasured() {
            return analytic.isPresent() && numeric.isPresent();
        }

        private double error() {
            return GradientCheck.relativeError(analytic.getAsDouble(), numeric.getAsDouble(), rounding);
        }
    }

    /** The columns of the table; a verdict is a sign and a word. */
    static final List<Column<Row>> COLUMNS = List.of(
            Column.of("gradient", String.class, Row::name),
            Column.of("analytic", Double.class, row -> orNull(row.analytic())),
            Column.of("numeric", Double.class, row -> orNull(row.numeric())),
            Column.of(
                    "difference",
                    Double.class,
                    ifMeasured(
                            row -> row.analytic().getAsDouble() - row.numeric().getAsDouble())),
            Column.of("relative error", Double.class, ifMeasured(Row::error)),
            Column.of(
                    "verdict",
                    String.class,
                    row -> row.isMeasured() ? Verdict.of(row.error()).text() : NumberCells.DASH));

    private static Value<Row> ifMeasured(Value<Row> value) {
        return row -> row.isMeasured() ? value.of(row) : null;
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    Row row(GradientEntry entry) {
        return new Row(
                entry,
                entry.text(now.names()),
                analytic(entry),
                numeric(entry, now.state().checkStep()),
                now.canRead(entry.gradient()) ? now.computation().check().rounding() : 0);
    }

    /** The gradient that backpropagation gives, once it can be read. */
    private OptionalDouble analytic(GradientEntry entry) {
        return now.canRead(entry.gradient())
                ? OptionalDouble.of(now.read(entry.gradient(), entry.row(), entry.column()))
                : OptionalDouble.empty();
    }

    private OptionalDouble numeric(GradientEntry entry, double step) {
        return analytic(entry).isEmpty() ? OptionalDouble.empty() : measured.slope(step, entry);
    }

    /** The relative error of some parameters together, once all are measured. */
    OptionalDouble error(List<GradientEntry> of, double step) {
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
        return OptionalDouble.of(
                GradientCheck.relativeError(a, n, now.computation().check().rounding()));
    }
}
