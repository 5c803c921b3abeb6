package org.backstep.formula;

import java.util.List;
import java.util.StringJoiner;
import org.backstep.matrix.Matrix;
import org.backstep.network.Activation;
import org.backstep.network.FunctionText;
import org.backstep.network.Names;
import org.backstep.notation.Name;
import org.backstep.notation.Numbers;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.Share;
import org.jspecify.annotations.Nullable;

/**
 * The common part of LaTeX and plain text: brackets around operations, and signs that meet. A negative number is never
 * written straight after another sign: "… + (−1.54)" is merged to "… − 1.54", and as a factor it is bracketed.
 */
abstract class LineWriter implements FormulaWriter, Term.Visitor<String> {
    private final Names names;
    private final Figures figures;

    LineWriter(Names names, Figures figures) {
        this.names = names;
        this.figures = figures;
    }

    /** A quantity's name; the loss of a sample is a function: L(x, x̂). */
    abstract String name(Quantity quantity);

    abstract String number(@Nullable Quantity quantity, String text);

    /** The text of a number with a mark for its entry; row and column count from 0. */
    String marked(Numeral of, int row, int column, String written) {
        return written;
    }

    /** A matrix of more than one entry, some rows or columns left out. */
    abstract String matrix(@Nullable Quantity quantity, List<List<String>> rows);

    /** Dots in place (row, column) of the places shown. */
    abstract String dots(boolean rowGap, boolean columnGap);

    abstract String dash();

    abstract String minus();

    abstract String dot();

    abstract String odot();

    abstract String gap(boolean numbers);

    abstract String becomes();

    abstract String arrow(FunctionText through);

    abstract String bracketed(String inner);

    abstract String normSquared(String inner);

    abstract String squared(String inner);

    /** The name of a vector's entry i. */
    abstract String entryName(Quantity vector);

    abstract String sumOverEntries(String summand);

    /** The transpose of a quantity; the formulas transpose nothing else. */
    abstract String transposed(Quantity quantity);

    abstract String function(FunctionText function);

    abstract String prime(FunctionText function);

    abstract String overSamples(Term.SampleMean mean, String summand);

    abstract String shareOf(Share share, String sum);

    abstract String fraction(String above, String below, boolean belowIsSum);

    abstract String root(String inner);

    abstract String constant(Name name);

    final Names names() {
        return names;
    }

    final Figures figures() {
        return figures;
    }

    @Override
    public final String write(Equation equation) {
        Quantity left = equation.left();
        String right = equation.right().accept(this);
        return left.renews()
                .map(before -> name(before) + becomes() + right)
                .orElseGet(() -> name(left) + " = " + right);
    }

    @Override
    public final String write(WorkedLine worked) {
        StringBuilder line = new StringBuilder(worked.start().accept(this));
        for (WorkedLine.Link link : worked.links()) {
            line.append(link.through().map(Activation::text).map(this::arrow).orElse(" = "));
            line.append(numeral(link.result()));
        }
        return line.toString();
    }

    @Override
    public final String symbol(Term.Symbol term) {
        return name(term.quantity());
    }

    @Override
    public final String writtenOut(Term.WrittenOut term) {
        return term.definition().accept(this);
    }

    @Override
    public final String transposed(Term.Transposed term) {
        return transposed(term.of().quantity());
    }

    @Override
    public final String product(Term.Product term) {
        boolean numbers = term.left() instanceof Numeral || term.right() instanceof Numeral;
        String between = isSingle(term.left()) && isSingle(term.right()) ? dot() : gap(numbers);
        return term.left().accept(this) + between + guarded(term.right());
    }

    @Override
    public final String plusColumn(Term.PlusColumn term) {
        String left = term.left().accept(this);
        if (term.column() instanceof Numeral numeral && isNegative(numeral) && numeral.value() != null) {
            Numeral positive = new Numeral(numeral.quantity(), numeral.value().scale(-1), numeral.source());
            return left + minus() + numeral(positive);
        }
        String summand = term.column().accept(this);
        return left + " + " + (beginsNegative(term.column()) ? bracketed(summand) : summand);
    }

    @Override
    public final String difference(Term.Difference term) {
        return term.left().accept(this) + minus() + guarded(term.right());
    }

    @Override
    public final String hadamard(Term.Hadamard term) {
        boolean single = isSingle(term.left()) || isSingle(term.right());
        return bracketedUnlessAtom(term.left()) + (single ? dot() : odot()) + guarded(term.right());
    }

    @Override
    public final String activated(Term.Activated term) {
        return function(term.activation().text()) + bracketed(term.argument().accept(this));
    }

    @Override
    public final String slope(Term.Slope term) {
        return prime(term.activation().text()) + bracketed(term.argument().accept(this));
    }

    @Override
    public final String squaredNorm(Term.SquaredNorm term) {
        if (term.of() instanceof Numeral numeral && numeral.value() != null) {
            StringJoiner sum = new StringJoiner(" + ");
            for (int place : figures.places(numeral.value().rows())) {
                sum.add(
                        place == Figures.GAP
                                ? dots(false, true)
                                : squared(entry(numeral, place, numeral.value().get(place, 0))));
            }
            return sum.toString();
        }
        if (term.byEntries()
                && term.of() instanceof Term.Difference difference
                && difference.left() instanceof Term.Symbol left
                && difference.right() instanceof Term.Symbol right) {
            return sumOverEntries(squared(entryName(left.quantity()) + minus() + entryName(right.quantity())));
        }
        return normSquared(term.of().accept(this));
    }

    @Override
    public final String sampleMean(Term.SampleMean term) {
        return overSamples(term, term.summand().accept(this));
    }

    @Override
    public final String scaled(Term.Scaled term) {
        boolean numbers = term.factor() instanceof Numeral;
        return term.factor().accept(this) + (numbers ? dot() : gap(false)) + guarded(term.of());
    }

    @Override
    public final String numeral(Numeral term) {
        Matrix value = term.value();
        if (value == null) {
            return dash();
        }
        if (isSingle(term)) {
            return entry(term, 0, value.scalar());
        }
        List<Integer> columns = figures.places(value.columns());
        List<List<String>> rows = figures.places(value.rows()).stream()
                .map(row -> columns.stream()
                        .map(column -> row == Figures.GAP || column == Figures.GAP
                                ? dots(row == Figures.GAP, column == Figures.GAP)
                                : marked(
                                        term,
                                        row,
                                        column,
                                        number(null, figures.text(term.quantity(), value.get(row, column)))))
                        .toList())
                .toList();
        return matrix(term.quantity(), rows);
    }

    @Override
    public final String sum(Term.Sum term) {
        return term.left().accept(this) + " + "
                + (beginsNegative(term.right())
                        ? bracketed(term.right().accept(this))
                        : term.right().accept(this));
    }

    @Override
    public final String quotient(Term.Quotient term) {
        return fraction(term.dividend().accept(this), term.divisor().accept(this), term.divisor() instanceof Term.Sum);
    }

    @Override
    public final String root(Term.Root term) {
        return root(term.of().accept(this));
    }

    @Override
    public final String constant(Term.Constant term) {
        return constant(term.name());
    }

    @Override
    public final String share(Share term) {
        if (term.place() == 0) {
            return shareOf(term, dots(false, true));
        }
        boolean first = term.place() == 1;
        boolean last = term.place() == term.samples();
        String own = term.own().accept(this);
        String shown = !first && beginsNegative(term.own()) ? bracketed(own) : own;
        String sum = (first ? "" : dots(false, true) + " + ") + shown + (last ? "" : " + " + dots(false, true));
        return shareOf(term, sum);
    }

    private String entry(Numeral of, int row, double value) {
        return marked(of, row, 0, number(of.quantity(), figures.text(of.quantity(), value)));
    }

    /** A factor or subtrahend; a sum or a negative number is in brackets. */
    private String guarded(Term term) {
        return term instanceof Numeral numeral && isNegative(numeral)
                ? bracketed(numeral(numeral))
                : term instanceof Term.Scaled ? term.accept(this) : bracketedUnlessAtom(term);
    }

    private String bracketedUnlessAtom(Term term) {
        boolean compound = term instanceof Term.Product
                || term instanceof Term.Difference
                || term instanceof Term.PlusColumn
                || term instanceof Term.Sum
                || term instanceof Term.Hadamard;
        return compound ? bracketed(term.accept(this)) : term.accept(this);
    }

    private static boolean isSingle(Term term) {
        return term instanceof Numeral numeral
                && numeral.value() != null
                && numeral.value().rows() == 1
                && numeral.value().columns() == 1;
    }

    private boolean isNegative(Numeral numeral) {
        return isSingle(numeral)
                && numeral.value() != null
                && figures.text(numeral.quantity(), numeral.value().scalar()).startsWith(Numbers.MINUS);
    }

    private boolean beginsNegative(Term term) {
        if (term instanceof Term.Product product) {
            return beginsNegative(product.left());
        }
        if (term instanceof Term.Scaled scaled) {
            return beginsNegative(scaled.factor());
        }
        return term instanceof Numeral numeral && isNegative(numeral);
    }
}
