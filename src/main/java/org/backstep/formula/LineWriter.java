package org.backstep.formula;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.backstep.matrix.Matrix;
import org.backstep.network.Activation;
import org.backstep.network.Names;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Signs;
import org.backstep.term.Term;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.Share;
import org.jspecify.annotations.Nullable;

/**
 * The common part of LaTeX and plain text: brackets around operations, and signs that meet. A negative number is never
 * written straight after another sign: "… + (−1.54)" is merged to "… − 1.54", and as a factor it is bracketed.
 */
abstract class LineWriter extends TermWriter implements FormulaWriter {
    LineWriter(Names names, Figures figures, Function<Signs, String> writing) {
        super(names, figures, writing);
    }

    abstract String number(@Nullable Quantity quantity, String text);

    /** The text of a number with a mark for its entry; row and column count from 0. */
    String marked(Numeral of, int row, int column, String written) {
        return written;
    }

    /** A matrix of more than one entry, some rows or columns left out. */
    abstract String matrix(@Nullable Quantity quantity, List<List<String>> rows);

    /** Dots in place (row, column) of the places shown. */
    abstract String dots(boolean rowGap, boolean columnGap);

    abstract String bracketed(String inner);

    @Override
    final String whole(Term term, String written) {
        return bracketed(written);
    }

    @Override
    final String gapInSum() {
        return dots(false, true);
    }

    @Override
    public final String write(Equation equation) {
        Quantity left = equation.left();
        String right = equation.right().accept(this);
        return left.renews()
                .map(before -> name(before) + written(Signs.BECOMES) + right)
                .orElseGet(() -> name(left) + " = " + right);
    }

    @Override
    public final String write(WorkedLine worked) {
        StringBuilder line = new StringBuilder(worked.start().accept(this));
        for (WorkedLine.Link link : worked.links()) {
            line.append(link.through()
                    .map(Activation::text)
                    .map(Signs::through)
                    .map(this::written)
                    .orElse(" = "));
            line.append(numeral(link.result()));
        }
        return line.toString();
    }

    @Override
    public final String numeral(Numeral term) {
        Matrix value = term.value();
        if (value == null) {
            return written(Signs.DASH);
        }
        if (term.isSingle()) {
            return entry(term, 0);
        }
        List<Integer> columns = figures().places(value.columns());
        List<List<String>> rows = figures().places(value.rows()).stream()
                .map(row -> columns.stream()
                        .map(column -> row == Figures.GAP || column == Figures.GAP
                                ? dots(row == Figures.GAP, column == Figures.GAP)
                                : entry(term, null, value, row, column))
                        .toList())
                .toList();
        return matrix(term.quantity(), rows);
    }

    @Override
    public final String share(Share term) {
        String sum = dots(false, true);
        if (term.place() > 0) {
            boolean first = term.place() == 1;
            boolean last = term.place() == term.samples();
            String own = term.own().accept(this);
            String shown = !first && beginsNegative(term.own()) ? bracketed(own) : own;
            sum = (first ? "" : sum + " + ") + shown + (last ? "" : " + " + sum);
        }
        return written(term.signs()).replace("(•)", bracketed(sum)).replace("•", sum);
    }

    @Override
    final String entry(Numeral of, int row) {
        return entry(of, of.quantity(), Objects.requireNonNull(of.value()), row, 0);
    }

    private String entry(Numeral of, @Nullable Quantity coloured, Matrix value, int row, int column) {
        return marked(of, row, column, number(coloured, figures().text(of.quantity(), value.get(row, column))));
    }
}
