package org.backstep.formula;

import java.util.List;
import java.util.stream.Collectors;
import org.backstep.network.Names;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Signs;
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
        super(names, figures, Signs::plain);
    }

    @Override
    LineWriter with(Figures other) {
        return new PlainWriter(names(), other);
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
    String bracketed(String inner) {
        return "(" + inner + ")";
    }

    /** The lines below each other. */
    public String joined(BrokenEquation equation) {
        String indent = " ".repeat(equation.under().length());
        return equation.lines().stream()
                .map(line -> (line.hangs() ? indent : "") + line.text())
                .collect(Collectors.joining("\n"));
    }
}
