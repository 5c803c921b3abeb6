package org.backstep.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.backstep.formula.Evaluation;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.SampleValues;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Frozen;
import org.backstep.term.Operation;
import org.backstep.term.Signs;
import org.backstep.term.Term;
import org.backstep.term.Term.Applied;

/**
 * An equation split into operations that can be worked out by hand, one after the other. Each has its operands, given or
 * worked out before, and boxes for its result. All numbers are the engine's.
 */
final class WorkedEquation implements Term.Visitor<Piece> {
    private final SampleValues values;
    private final Set<Quantity> workedOut;
    private final LatexWriter latex;
    private final MatrixHtml matrices;
    private final MathSvg mathematics;
    private final List<Html> rows = new ArrayList<>();
    /** The right-hand side, whose result is the equation's quantity. */
    private final Term whole;

    private final Piece result;

    /**
     * The operations of an equation.
     *
     * @param workedOut the quantities that the reader works out, which are not printed; the equation's own is one of them
     *     if it can be worked out
     */
    WorkedEquation(
            Equation equation,
            SampleValues values,
            Set<Quantity> workedOut,
            LatexWriter latex,
            MatrixHtml matrices,
            MathSvg mathematics) {
        this.values = values;
        this.workedOut = workedOut;
        this.latex = latex;
        this.matrices = matrices;
        this.mathematics = mathematics;
        whole = equation.right();
        result = symbolPiece(equation.left());
    }

    /** All operations, a row each. */
    Html html() {
        whole.accept(this);
        return Tag.of("div", "working").around(rows);
    }

    /** Whether the equation is a mean over too many samples to be worked out. */
    static boolean isGiven(Equation equation, SampleValues values) {
        return equation.right() instanceof Term.SampleMean && values.samples() > 1;
    }

    private Piece symbolPiece(Quantity quantity) {
        return new Piece(latex.name(quantity), quantity, values.own(quantity), !workedOut.contains(quantity));
    }

    /** The result of an operation: the equation's quantity if it is the last one. */
    private Piece resultOf(Term term, boolean possible) {
        if (term.equals(whole)) {
            return possible ? result : new Piece(result.latex(), result.quantity(), result.value(), true);
        }
        Matrix value = Evaluation.ofSample(term, values.computation(), values.sample());
        return new Piece(latex.write(term), null, value, !possible);
    }

    private Html op(String sign) {
        return Tag.of("span", "sign").around(sign);
    }

    /** Adds an operation, which breaks where an equation does: before the relation first, then between its parts. */
    private void row(Html left, Html result) {
        rows.add(Tag.of("div", "row").around(Tag.of("div", "side").around(left), part(op("="), result)));
    }

    /** What stays in one line. */
    private static Html part(Html... inner) {
        return Tag.of("div", "part").around(inner);
    }

    @Override
    public Piece symbol(Term.Symbol term) {
        return symbolPiece(term.quantity());
    }

    @Override
    public Piece writtenOut(Term.WrittenOut term) {
        return symbolPiece(term.quantity());
    }

    /** An operation with its numbers; a result is given if it would need entries that are left out. */
    @Override
    public Piece applied(Applied term) {
        if (term.operator() == Operation.TRANSPOSED) {
            Piece upright = term.first().accept(this);
            return new Piece(
                    latex.write(term), upright.quantity(), upright.value().transpose(), upright.given());
        }
        Piece left = term.first().accept(this);
        Signs signs = term.operator().signs(term.arguments().size(), 0);
        if (term.operator() instanceof Frozen) {
            Piece gives = resultOf(term, true);
            row(matrices.of(left).then(op(signs.plain().substring(1).strip())), matrices.of(gives));
            return gives;
        }
        if (term.arguments().size() == 1) {
            boolean norm = term.operator() == Operation.SQUARED_NORM;
            Piece gives = resultOf(term, !norm || !MatrixHtml.isShortened(left));
            String name = signs.latex().replace("(•)", "").replace("•", "\\ ");
            Html before = norm ? op("‖") : mathematics.inline(name, name).then(op("("));
            row(part(before, matrices.of(left), op(norm ? "‖²" : ")")), matrices.of(gives));
            return gives;
        }
        Piece right = term.last().accept(this);
        if (term.operator() == Operation.PRODUCT) {
            Piece product = resultOf(term, left.value().columns() <= MatrixHtml.FIGURES.columns());
            rows.add(falkScheme(left, right, product));
            return product;
        }
        Piece gives = resultOf(term, true);
        Html sign = op(signs.plain().replaceAll("[• ()]", ""));
        Html first = matrices.of(left);
        Html second = matrices.of(right);
        boolean before = term.operator().binding().breaksBefore();
        row(before ? first.then(part(sign, second)) : part(first, sign).then(second), matrices.of(gives));
        return gives;
    }

    @Override
    public Piece sampleMean(Term.SampleMean term) {
        Piece own = term.summand().accept(this);
        int entries = term.perEntry() ? values.inputs() : 1;
        boolean alone = values.samples() == 1;
        Piece gives = resultOf(term, alone);
        String divisor = values.samples() + (entries == 1 ? "" : " \\cdot " + entries);
        String factor = term.over().divided() ? "\\tfrac{1}{" + divisor + "}" : "\\sum";
        UnaryOperator<String> dots = side -> alone ? "" : side;
        Html note = Tag.of("span", "note")
                .around("given: the " + (term.over().divided() ? "mean" : "sum") + " over all " + values.samples()
                        + " samples");
        row(
                part(mathematics.inline(factor, factor), op(dots.apply("( ⋯ +")), matrices.of(own))
                        .then(op(dots.apply("+ ⋯ )"))),
                matrices.of(gives).then(alone ? Html.NONE : note));
        return gives;
    }

    @Override
    public Piece constant(Term.Constant term) {
        return new Piece(latex.write(term), null, Matrix.scalar(term.value()), true);
    }

    /** The left factor at the left, the right one above, and each entry of the result where its row and column meet. */
    private Html falkScheme(Piece left, Piece right, Piece result) {
        Html above = Tag.of("tr")
                .around(
                        Tag.of("td", "name").around(mathematics.inline(result.latex(), result.latex())),
                        Tag.of("td", "right").around(matrices.of(right)));
        Html below = Tag.of("tr")
                .around(
                        Tag.of("td", "left").around(matrices.of(left)),
                        Tag.of("td", "result").around(matrices.of(result)));
        return Tag.of("table", "falk").around(Tag.of("tbody").around(above, below));
    }
}
