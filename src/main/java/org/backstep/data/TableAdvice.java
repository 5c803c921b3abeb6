package org.backstep.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The choices that would use as much of a table as can be used, as a proposal to the user. */
public final class TableAdvice {
    private TableAdvice() {}

    /**
     * Choices near to those given, without trouble.
     *
     * @return empty if no column is left
     */
    public static Optional<TableChoices> of(CsvTable table, TableChoices given) {
        Optional<TableColumn> label = label(table, given);
        List<TableColumn> used = new ArrayList<>(new TableSelection(table, given).columns());
        used.removeIf(
                column -> !column.isUsable() || label.filter(column::equals).isPresent());
        Missing missing = given.missing();
        Scale scale = scale(used, given);
        for (int before = -1; before != used.size() && !used.isEmpty(); ) {
            before = used.size();
            missing = missing(table, used, given);
            TableSelection tried = new TableSelection(table, choices(table, used, label, missing, scale));
            used.removeIf(column -> scale.needsRange() && tried.isConstant(column));
        }
        if (used.isEmpty()) {
            return Optional.empty();
        }
        TableChoices advice = choices(table, used, label, missing, scale).with(given.shape());
        return new TableSelection(table, advice).troubles().isEmpty() ? Optional.of(advice) : Optional.empty();
    }

    /** Pixels that are always dark stay in a picture: one range for all of them. */
    private static Scale scale(List<TableColumn> used, TableChoices given) {
        if (given.shape().isEmpty()
                || !given.scale().needsRange()
                || used.stream().noneMatch(TableColumn::isConstant)) {
            return given.scale();
        }
        double low = used.stream().mapToDouble(TableColumn::min).min().orElse(0);
        double high = used.stream().mapToDouble(TableColumn::max).max().orElse(1);
        return low < high ? new Scale("range", low, high) : Scale.NONE;
    }

    /** The label that was chosen, or the first text that can be a class. */
    private static Optional<TableColumn> label(CsvTable table, TableChoices given) {
        return given.label()
                .map(name -> table.columns().get(ColumnPick.find(name, table)))
                .or(() ->
                        table.columns().stream().filter(TableColumn::canBeLabel).findFirst());
    }

    /** Rows with gaps are left out if most rows have none. */
    private static Missing missing(CsvTable table, List<TableColumn> used, TableChoices given) {
        if (used.stream().allMatch(column -> column.missing() == 0)) {
            return Missing.REFUSE;
        }
        TableChoices dropped = choices(table, used, Optional.empty(), Missing.DROP, given.scale());
        boolean mostRemain = 2 * new TableSelection(table, dropped).samples() >= table.rows();
        return given.missing() != Missing.REFUSE ? given.missing() : mostRemain ? Missing.DROP : Missing.MEAN;
    }

    /** The choice of some columns, written as shortly as can be. */
    public static TableChoices choices(
            CsvTable table, Collection<TableColumn> used, Optional<TableColumn> label, Missing missing, Scale scale) {
        Set<TableColumn> wanted = new HashSet<>(used);
        List<ColumnPick> in = picks(table, wanted::contains, false);
        List<ColumnPick> out = picks(
                table,
                column ->
                        !wanted.contains(column) && label.filter(column::equals).isEmpty(),
                true);
        List<ColumnPick> shorter = label.filter(wanted::contains).isPresent()
                ? in
                : Stream.of(in, out)
                        .filter(picks -> !used.isEmpty() || !picks.isEmpty())
                        .min(Comparator.comparingInt(
                                picks -> ColumnPick.text(picks).length()))
                        .orElse(in);
        return new TableChoices(shorter, label.map(ColumnPick::typed), missing, scale, Optional.empty());
    }

    /** Names and ranges of the columns that are wanted. */
    private static List<ColumnPick> picks(CsvTable table, Predicate<TableColumn> wanted, boolean isOut) {
        List<ColumnPick> picks = new ArrayList<>();
        List<TableColumn> columns = table.columns();
        for (int k = 0; k < columns.size(); k++) {
            int first = k;
            while (k < columns.size() && wanted.test(columns.get(k))) {
                k++;
            }
            int last = k - 1;
            boolean isRange = last - first >= 3;
            for (int j = first; j <= last; j = isRange ? last + 1 : j + 1) {
                picks.add(new ColumnPick(
                        isOut, ColumnPick.typed(columns.get(j)), ColumnPick.typed(columns.get(isRange ? last : j))));
            }
        }
        return picks;
    }
}
