package org.backstep.window.computation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.backstep.formula.Explanation;
import org.backstep.formula.Explanation.Part;
import org.backstep.formula.Factor;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.term.Cell;
import org.backstep.window.kit.Column;
import org.backstep.window.kit.ColumnsModel;
import org.backstep.window.kit.NumberCells;
import org.jspecify.annotations.Nullable;

/**
 * The summands of an explanation as rows: name, factors, product; below them the rest, and the factor of the whole sum.
 */
final class ExplanationModel extends ColumnsModel<ExplanationModel.Row> {
    private static final int DIGITS = 4;
    private static final String OUTSIDE = "all times";

    /** One row; all rows have the same number of factors. */
    record Row(String name, List<Factor> factors, @Nullable Double product, int sample) {}

    private List<Row> rows = List.of();
    private @Nullable Names names;
    private boolean mean;
    private double largest;

    /** Sets the explanation; true if the columns have changed. */
    boolean show(Explanation explanation, Names of) {
        names = of;
        mean = explanation.isMean();
        List<Row> all = new ArrayList<>();
        int number = 0;
        for (Part part : explanation.parts()) {
            number++;
            String name = mean ? "sample " + part.sample() : part.negative() ? "minus" : String.valueOf(number);
            all.add(new Row(name, distinct(part.factors()), boxed(part.value()), part.sample()));
        }
        if (explanation.rest().count() > 0) {
            boolean known = explanation.value().isPresent();
            String name = explanation.rest().count() + (known ? " others" : " others, not computed yet");
            all.add(new Row(
                    name, List.of(), known ? Double.valueOf(explanation.rest().sum()) : null, 0));
        }
        explanation.outside().forEach(factor -> all.add(new Row(OUTSIDE, List.of(factor), null, 0)));
        rows = all;
        largest = explanation.parts().stream()
                .flatMapToDouble(part -> part.value().stream())
                .map(Math::abs)
                .max()
                .orElse(0);
        boolean others = show(columns(explanation), rows.size(), rows::get);
        fireTableDataChanged();
        return others;
    }

    private static List<Factor> distinct(List<Factor> factors) {
        return factors.stream().distinct().toList();
    }

    private List<Column<Row>> columns(Explanation explanation) {
        int factors = rows.stream().mapToInt(row -> row.factors().size()).max().orElse(1);
        List<Column<Row>> all = new ArrayList<>();
        all.add(Column.of(mean ? "share of" : "term", String.class, Row::name));
        for (int k = 0; k < factors; k++) {
            int factor = k;
            String heading = mean ? symbol(rows.get(0).factors().get(k)) : k == 0 ? "factor" : "times";
            all.add(Column.of(heading, String.class, row -> cell(row, factor)));
        }
        boolean squared = explanation.parts().stream()
                .anyMatch(
                        part -> distinct(part.factors()).size() < part.factors().size());
        all.add(Column.of(squared ? "squared" : "product", Double.class, Row::product));
        return all;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    private String symbol(Factor factor) {
        Names known = names;
        if (known == null) {
            return "";
        }
        if (factor instanceof Factor.Slope slope) {
            return slope.activation().text().plain() + "′(" + slope.cell().plain(known) + ")";
        }
        if (factor instanceof Factor.Gap gap) {
            return gap.cell().plain(known) + " − " + gap.subtrahend().plain(known);
        }
        return factor instanceof Factor.Worth worth
                ? worth.name()
                : factor.cell().plain(known);
    }

    /** The largest share, the measure of the others. */
    double largest() {
        return largest;
    }

    /** The number that a table cell explains: a factor's, or none. */
    Optional<Cell> cellAt(int row, int column) {
        List<Factor> factors = rows.get(row).factors();
        return column >= 1 && column <= factors.size()
                ? Optional.of(factors.get(column - 1).cell())
                : Optional.empty();
    }

    /** The factor in a cell, for its colour. */
    Optional<Factor> factorAt(int row, int column) {
        List<Factor> factors = rows.get(row).factors();
        return column >= 1 && column <= factors.size() ? Optional.of(factors.get(column - 1)) : Optional.empty();
    }

    boolean isSummand(int row) {
        return !rows.get(row).name().equals(OUTSIDE);
    }

    /** The sample of which the row is the share; 0 if there is none. */
    int sampleAt(int row) {
        return rows.get(row).sample();
    }

    private String cell(Row row, int factor) {
        if (factor >= row.factors().size()) {
            return "";
        }
        Factor what = row.factors().get(factor);
        String number =
                what.value().isPresent() ? Numbers.significant(what.value().getAsDouble(), DIGITS) : NumberCells.DASH;
        return mean && row.sample() > 0 ? number : symbol(what) + " = " + number;
    }
}
