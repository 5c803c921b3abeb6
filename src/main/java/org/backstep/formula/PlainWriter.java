package org.backstep.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.backstep.network.FunctionText;
import org.backstep.network.Names;
import org.backstep.notation.Name;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * The writer of one line of Unicode for a terminal. A matrix is written row by row, a semicolon between rows: {@code
 * [3.106 0.4137] [0.3424; 0.9170] − 1.540 = −0.09677 →σ 0.4758}.
 */
public final class PlainWriter extends LineWriter {
    public PlainWriter(Names names) {
        this(names, Figures.DEFAULT);
    }

    public PlainWriter(Names names, Figures figures) {
        super(names, figures);
    }

    @Override
    String name(Quantity quantity) {
        String name = names().nameOf(quantity).plain();
        return quantity.equals(OfSample.LOSS) ? name + "(x, x̂)" : name;
    }

    @Override
    String number(@Nullable Quantity quantity, String text) {
        return text;
    }

    @Override
    String matrix(@Nullable Quantity quantity, List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.contains("⋮") ? "⋯" : String.join(" ", row))
                .collect(Collectors.joining("; ", "[", "]"));
    }

    @Override
    String dots(boolean rowGap, boolean columnGap) {
        return rowGap ? "⋮" : "⋯";
    }

    @Override
    String dash() {
        return "–";
    }

    @Override
    String minus() {
        return " − ";
    }

    @Override
    String dot() {
        return " · ";
    }

    @Override
    String odot() {
        return " ⊙ ";
    }

    @Override
    String gap(boolean numbers) {
        return " ";
    }

    @Override
    String becomes() {
        return " ← ";
    }

    @Override
    String arrow(FunctionText through) {
        return " →" + through.plain() + " ";
    }

    @Override
    String bracketed(String inner) {
        return "(" + inner + ")";
    }

    @Override
    String normSquared(String inner) {
        return "‖" + inner + "‖²";
    }

    @Override
    String squared(String inner) {
        return "(" + inner + ")²";
    }

    @Override
    String entryName(Quantity vector) {
        return name(vector) + "ᵢ";
    }

    @Override
    String sumOverEntries(String summand) {
        return "Σᵢ " + summand;
    }

    @Override
    String transposed(Quantity quantity) {
        return name(quantity) + "ᵀ";
    }

    @Override
    String function(FunctionText function) {
        return function.plain();
    }

    @Override
    String prime(FunctionText function) {
        return function.plain() + "′";
    }

    @Override
    String overSamples(Term.SampleMean mean, String summand) {
        String number = mean.over().batch() ? "B" : "N";
        String divisor = mean.perEntry() ? "1/(" + number + " d_x)" : "1/" + number;
        String sum = (mean.over().batch() ? "Σ_batch " : "Σₙ ") + summand;
        return mean.over().divided() ? divisor + " " + sum : sum;
    }

    @Override
    String shareOf(Term.Share share, String sum) {
        if (!share.divided()) {
            return sum;
        }
        String divisor =
                share.entries() == 1 ? "1/" + share.samples() : "1/(" + share.samples() + " · " + share.entries() + ")";
        return divisor + " (" + sum + ")";
    }

    @Override
    String fraction(String above, String below, boolean belowIsSum) {
        return above + " / " + bracketed(below);
    }

    @Override
    String root(String inner) {
        return "√" + bracketed(inner);
    }

    @Override
    String constant(Name name) {
        return name.plain();
    }
}
