package org.backstep.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;

/** The columns and rows of a table that were chosen, and what speaks against learning from them. */
final class TableSelection {
    private static final int SHOWN = 8;

    private final CsvTable table;
    private final TableChoices choices;
    private final List<TableColumn> features;
    private final Optional<TableColumn> label;
    private final int[] rows;
    private final int incomplete;

    /**
     * Takes what was chosen.
     *
     * @throws UserError if a column of that name does not exist, or none is left
     */
    TableSelection(CsvTable table, TableChoices choices) {
        this.table = table;
        this.choices = choices;
        label = choices.label().map(name -> table.columns().get(ColumnPick.find(name, table)));
        features = features();
        List<TableColumn> gaps =
                features.stream().filter(column -> column.missing() > 0).toList();
        int[] complete = IntStream.range(0, table.rows())
                .filter(row -> gaps.stream().noneMatch(column -> column.isMissing(row)))
                .toArray();
        incomplete = table.rows() - complete.length;
        rows = choices.missing() == Missing.DROP
                ? complete
                : IntStream.range(0, table.rows()).toArray();
    }

    private List<TableColumn> features() {
        List<TableColumn> all = table.columns();
        NavigableSet<Integer> used = new TreeSet<>();
        choices.columns().stream().filter(pick -> !pick.isOut()).forEach(pick -> pick.in(table)
                .forEach(used::add));
        if (used.isEmpty()) {
            IntStream.range(0, all.size())
                    .filter(k -> label.filter(all.get(k)::equals).isEmpty())
                    .forEach(used::add);
        }
        choices.columns().stream().filter(ColumnPick::isOut).forEach(pick -> pick.in(table)
                .forEach(used::remove));
        if (used.isEmpty()) {
            throw new UserError("no column is left to learn from; name one in columns=");
        }
        return used.stream().map(all::get).toList();
    }

    List<TableColumn> columns() {
        return features;
    }

    List<String> names() {
        return features.stream().map(TableColumn::name).toList();
    }

    /** The rows that are used, from 0. */
    int samples() {
        return rows.length;
    }

    int incomplete() {
        return incomplete;
    }

    /** The first cell that is no number though its column has numbers: "3:2". */
    Optional<String> place() {
        return features.stream()
                .flatMap(column -> column.misfit().stream().filter(misfit -> column.kind() == TableColumn.Kind.NUMBERS))
                .map(TableColumn.Misfit::place)
                .findFirst();
    }

    /** Everything that keeps the columns and rows from being used, each in words; empty if nothing does. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        features.stream()
                .filter(column -> column.kind() == TableColumn.Kind.NUMBERS)
                .forEach(
                        column -> column.misfit().ifPresent(misfit -> troubles.add(words(misfit, troubles.isEmpty()))));
        add(troubles, "text column", column -> column.kind() == TableColumn.Kind.TEXT);
        add(troubles, "column of dates", column -> column.kind() == TableColumn.Kind.DATES);
        add(troubles, "column without values", column -> column.kind() == TableColumn.Kind.EMPTY);
        if (choices.scale().needsRange() && rows.length > 1) {
            add(
                    troubles,
                    "constant column (it has no range to be scaled by)",
                    column -> column.misfit().isEmpty() && isConstant(column));
        }
        decimalSigns().ifPresent(troubles::add);
        choices.shape()
                .filter(shape -> shape.pixels() != features.size())
                .ifPresent(shape -> troubles.add("shape=" + shape.text() + " is a picture of " + shape.pixels()
                        + " pixels, but " + features.size() + (features.size() == 1 ? " column is" : " columns are")
                        + " learnt; each pixel is a column, row by row"));
        if (choices.missing() == Missing.REFUSE && incomplete > 0) {
            List<TableColumn> gaps =
                    features.stream().filter(c -> c.missing() > 0).toList();
            String where = gaps.stream()
                    .limit(SHOWN)
                    .map(column -> column.name() + " (" + column.missing() + ")")
                    .collect(Collectors.joining(", "));
            int row = IntStream.range(0, table.rows())
                    .filter(r -> gaps.stream().anyMatch(column -> column.isMissing(r)))
                    .findFirst()
                    .orElse(0);
            troubles.add(incomplete + " of " + table.rows() + " rows incomplete, cells are missing in " + where
                    + more(gaps.size()) + ", the first in line " + table.lines().of(row)
                    + " (missing=drop leaves such rows out, missing=mean puts the column's mean)");
        } else if (rows.length == 0) {
            troubles.add("no row is complete (missing=mean puts the column's mean)");
        }
        return troubles;
    }

    private static String words(TableColumn.Misfit misfit, boolean isFirst) {
        return (isFirst ? "" : "in line " + misfit.place().replaceFirst(":.*", "") + " ")
                + misfit.problem()
                + (misfit.count() == 1 ? "" : " (and " + (misfit.count() - 1) + " more in this column)");
    }

    private void add(List<String> troubles, String kind, Predicate<TableColumn> has) {
        List<TableColumn> found = features.stream().filter(has).toList();
        if (!found.isEmpty()) {
            String names = found.stream().limit(SHOWN).map(TableColumn::name).collect(Collectors.joining(", "));
            String kinds = found.size() == 1
                    ? kind
                    : kind.replaceFirst("column", "columns").replace("it has", "they have");
            troubles.add(found.size() + " " + kinds + ": " + names + more(found.size()));
        }
    }

    private static String more(int found) {
        return found > SHOWN ? " and " + (found - SHOWN) + " more" : "";
    }

    boolean isConstant(TableColumn column) {
        double first = Double.NaN;
        for (int row : rows) {
            double number = column.number(row);
            first = Double.isNaN(first) ? number : first;
            if (number != first && !Double.isNaN(number)) {
                return false;
            }
        }
        return column.kind() == TableColumn.Kind.NUMBERS;
    }

    /** One table has one decimal sign: 1.234 beside 0,5 could be more than a thousand. */
    private Optional<String> decimalSigns() {
        Optional<TableColumn> first =
                features.stream().filter(column -> column.decimalSign() != 0).findFirst();
        return first.flatMap(one -> features.stream()
                .filter(column -> column.decimalSign() != 0 && column.decimalSign() != one.decimalSign())
                .findFirst()
                .map(other -> "the column " + one.name() + " has a decimal " + CellParser.nameOf(one.decimalSign())
                        + ", but " + other.name() + " a decimal " + CellParser.nameOf(other.decimalSign())
                        + "; use one of them, and no thousands separators"));
    }

    /** The numbers, d_x×N; a gap that is filled has its column's mean. */
    Matrix values() {
        double[] values = new double[features.size() * rows.length];
        int k = 0;
        for (TableColumn column : features) {
            double mean = choices.missing() == Missing.MEAN ? column.mean() : Double.NaN;
            for (int row : rows) {
                double number = column.number(row);
                values[k++] = Double.isNaN(number) ? mean : number;
            }
        }
        return Matrix.of(features.size(), rows.length, values);
    }

    Optional<Labels> labels() {
        return label.map(column -> new Labels(
                column.name(), IntStream.of(rows).mapToObj(column::label).toList()));
    }

    /** What was left out and filled in, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(table.notes());
        Set<TableColumn> used = new HashSet<>(features);
        List<String> out = table.columns().stream()
                .filter(column -> !used.contains(column))
                .map(column -> column.name() + (label.filter(column::equals).isPresent() ? " (the label)" : ""))
                .toList();
        if (!out.isEmpty()) {
            notes.add(out.size() + (out.size() == 1 ? " column is" : " columns are") + " not learnt: "
                    + String.join(", ", out.subList(0, Math.min(SHOWN, out.size()))) + more(out.size()));
        }
        if (incomplete > 0) {
            notes.add(incomplete + " of " + table.rows() + " rows incomplete, "
                    + (choices.missing() == Missing.DROP ? "left out" : "with the column's mean in the gaps"));
        }
        return notes;
    }
}
