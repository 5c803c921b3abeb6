package org.backstep.formula;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;
import org.backstep.network.Names;
import org.backstep.notation.Quantity;
import org.backstep.term.Binding;
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
    private static final String EQUALS = " = ";

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
        return bracketed(Breaks.OPEN + written + Breaks.CLOSE);
    }

    @Override
    final String between(String sign, Binding binding) {
        return binding.breaksBefore() ? Breaks.SUM + sign : sign + Breaks.PRODUCT;
    }

    @Override
    final String unbreakable(String written) {
        return Breaks.without(written);
    }

    @Override
    final String gapInSum() {
        return dots(false, true);
    }

    @Override
    public final String write(Equation equation) {
        return Breaks.without(marked(equation));
    }

    @Override
    public final String write(WorkedLine worked) {
        return Breaks.without(marked(worked));
    }

    /** The term by itself. */
    public final String write(Term term) {
        return Breaks.without(term.accept(this));
    }

    /** The same writer with other figures. */
    abstract LineWriter with(Figures other);

    /**
     * The equation in lines.
     *
     * @param width in the unit of {@code measure}
     * @param measure the width of a text of this writer
     */
    public final BrokenEquation lines(Equation equation, double width, ToDoubleFunction<String> measure) {
        return broken(marked(equation), width, measure);
    }

    /** The worked line in lines with whole matrices, which may be wider than a line. */
    public final BrokenEquation wholeLines(WorkedLine worked, double width, ToDoubleFunction<String> measure) {
        return broken(marked(worked), width, measure);
    }

    /**
     * The worked line in lines. Matrices that are wider than a line lose inner columns, as few as possible.
     *
     * @param width in the unit of {@code measure}
     * @param measure the width of a text of this writer
     */
    public final BrokenEquation lines(WorkedLine worked, double width, ToDoubleFunction<String> measure) {
        BrokenEquation broken = broken(marked(worked), width, measure);
        Optional<Figures> narrower = figures().narrower();
        while (narrower.isPresent() && !broken.fits(width, measure)) {
            LineWriter writer = with(narrower.get());
            broken = writer.broken(writer.marked(worked), width, measure);
            narrower = narrower.get().narrower();
        }
        return broken;
    }

    private BrokenEquation broken(String marked, double width, ToDoubleFunction<String> measure) {
        int aligned = marked.indexOf(Breaks.ALIGNED);
        String under = aligned < 0 ? EQUALS.substring(1) : Breaks.without(marked.substring(0, aligned));
        BrokenEquation hanging = broken(marked, under, width, measure.applyAsDouble(under), measure);
        BrokenEquation flush = broken(marked, under, width, 0, measure);
        return hanging.fits(width, measure)
                        && hanging.lines().size() <= flush.lines().size()
                ? hanging
                : flush;
    }

    /** The equation with later lines behind the relation, or, where {@code indent} is 0, at the left. */
    private BrokenEquation broken(
            String marked, String under, double width, double indent, ToDoubleFunction<String> measure) {
        LineBreaker breaker = new LineBreaker(width, indent, line -> measure.applyAsDouble(line(line)));
        return new BrokenEquation(
                under,
                breaker.lines(marked).stream()
                        .map(line -> new BrokenEquation.Line(line(line.marked()), line.hangs() && indent > 0))
                        .toList());
    }

    /** A line of a broken equation as a text that can stand by itself. */
    String line(String marked) {
        return Breaks.without(marked).strip();
    }

    private String marked(Equation equation) {
        Quantity left = equation.left();
        String relation = left.renews()
                .map(before -> name(before) + written(Signs.BECOMES))
                .orElseGet(() -> name(left) + EQUALS);
        return relation + Breaks.ALIGNED + equation.right().accept(this);
    }

    private String marked(WorkedLine worked) {
        StringBuilder line = new StringBuilder(worked.start().accept(this));
        for (WorkedLine.Link link : worked.links()) {
            line.append(Breaks.RELATION)
                    .append(link.through()
                            .map(Activation::text)
                            .map(Signs::through)
                            .map(this::written)
                            .orElse(EQUALS));
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
        List<Integer> columns = figures().columnsOf(term, value.columns());
        List<List<String>> rows = figures().rowsOf(term, value.rows()).stream()
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
            String shown = !first && beginsNegative(term.own()) ? whole(term, own) : own;
            String plus = Breaks.SUM + " + ";
            sum = (first ? "" : sum + plus) + shown + (last ? "" : plus + sum);
        }
        return written(term.signs()).replace("(•)", whole(term, sum)).replace("•", sum);
    }

    @Override
    final String entry(Numeral of, int row) {
        return entry(of, of.quantity(), Objects.requireNonNull(of.value()), row, 0);
    }

    private String entry(Numeral of, @Nullable Quantity coloured, Matrix value, int row, int column) {
        return marked(of, row, column, number(coloured, figures().text(of.quantity(), value.get(row, column))));
    }
}
