package org.backstep.formula;

import static org.backstep.term.Operation.DIFFERENCE;
import static org.backstep.term.Operation.ENTRYWISE_PRODUCT;
import static org.backstep.term.Operation.PLUS_COLUMN;
import static org.backstep.term.Operation.PRODUCT;
import static org.backstep.term.Operation.SQUARED_NORM;

import java.util.List;
import java.util.OptionalDouble;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Quantity;
import org.backstep.term.Cell;
import org.backstep.term.Frozen;
import org.backstep.term.Term;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.Source;
import org.jspecify.annotations.Nullable;

/** An {@link Explanation} as a line with numbers: (3.237 · 0.01325 + 0.4345 · (−0.09525)) · 0.2494 = 0.0003710. */
public final class ExplanationLine {
    /** Longer sums appear as their number; their summands stand in a table. */
    private static final int MOST_PARTS = 5;

    private final Explanation of;
    private final SampleValues values;

    private ExplanationLine(Explanation of, SampleValues values) {
        this.of = of;
        this.values = values;
    }

    public static WorkedLine of(Explanation explanation, SampleValues values) {
        ExplanationLine line = new ExplanationLine(explanation, values);
        return new WorkedLine(
                explanation.cell().quantity(),
                line.start(),
                List.of(new WorkedLine.Link(explanation.through(), line.result())));
    }

    private Numeral result() {
        return numeral(of.cell().quantity(), of.value(), of.cell());
    }

    private Term start() {
        if (of.isMean()) {
            Term.SampleMean mean = (Term.SampleMean) of.equation().right();
            int entries = mean.perEntry() ? values.inputs() : 1;
            boolean divided = mean.over().divided();
            int place = values.place();
            Term own = place == 0 ? new Numeral(null, null) : product(ownPart());
            return new Term.Share(own, values.sample(), place, values.samples(), entries, divided);
        }
        Term sum = of.parts().size() <= MOST_PARTS ? sum() : numeral(null, total(), of.cell());
        for (Factor factor : of.outside()) {
            sum = ENTRYWISE_PRODUCT.of(sum, numeral(factor));
        }
        return of.equation().right() instanceof Term.Applied applied
                        && applied.operator() instanceof Frozen frozen
                        && frozen.contains(of.cell().row(), of.cell().column())
                ? frozen.entry(sum)
                : sum;
    }

    private List<Factor> ownPart() {
        return of.parts().stream()
                .filter(part -> part.sample() == values.sample())
                .findFirst()
                .orElseThrow()
                .factors();
    }

    private Term sum() {
        Term sum = product(of.parts().get(0).factors());
        for (Explanation.Part part : of.parts().subList(1, of.parts().size())) {
            Term next = product(part.factors());
            sum = part.negative() ? DIFFERENCE.of(sum, next) : PLUS_COLUMN.of(sum, next);
        }
        return sum;
    }

    private OptionalDouble total() {
        double total = 0;
        for (Explanation.Part part : of.parts()) {
            if (part.value().isEmpty()) {
                return OptionalDouble.empty();
            }
            total += part.value().getAsDouble();
        }
        return OptionalDouble.of(total);
    }

    private static Term product(List<Factor> factors) {
        Term product = numeral(factors.get(0));
        if (factors.size() == 2 && factors.get(0).equals(factors.get(1))) {
            return SQUARED_NORM.of(product);
        }
        for (Factor factor : factors.subList(1, factors.size())) {
            product = factor instanceof Factor.Slope
                    ? ENTRYWISE_PRODUCT.of(product, numeral(factor))
                    : PRODUCT.of(product, numeral(factor));
        }
        return product;
    }

    private static Numeral numeral(Factor factor) {
        Quantity quantity = factor instanceof Factor.Entry entry ? entry.cell().quantity() : null;
        return numeral(quantity, factor.value(), factor.cell());
    }

    private static Numeral numeral(@Nullable Quantity quantity, OptionalDouble value, Cell cell) {
        return new Numeral(
                quantity,
                value.isPresent() ? Matrix.scalar(value.getAsDouble()) : null,
                new Source(cell, Source.Layout.ONE));
    }
}
