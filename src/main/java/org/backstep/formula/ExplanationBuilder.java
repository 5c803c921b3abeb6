package org.backstep.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.backstep.formula.Explanation.Part;
import org.backstep.formula.Explanation.Rest;
import org.backstep.matrix.Matrix;
import org.backstep.network.Activation;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.term.Term;

/** The maker of an {@link Explanation}: follows one entry through the tree of its equation, down to its numbers. */
final class ExplanationBuilder implements Term.Visitor<ExplanationBuilder.Sum> {
    /** The number of a mean's shares that are shown. */
    static final int HEAVIEST = 12;

    /** (Σ parts) · outside. */
    record Sum(List<Part> parts, List<Factor> outside) {
        static Sum of(Part part) {
            return new Sum(List.of(part), List.of());
        }
    }

    private final SampleValues values;
    private final Map<Quantity, Matrix> matrices;
    private final int row;
    private final int column;
    private final int sample;
    private final boolean known;

    private ExplanationBuilder(
            SampleValues values, Map<Quantity, Matrix> matrices, int row, int column, int sample, boolean known) {
        this.values = values;
        this.matrices = matrices;
        this.row = row;
        this.column = column;
        this.sample = sample;
        this.known = known;
    }

    static Explanation explain(Cell cell, Equation equation, SampleValues values) {
        int sample = cell.sample() == 0 ? values.sample() : cell.sample();
        boolean known = values.has(cell.quantity());
        ExplanationBuilder here =
                new ExplanationBuilder(values, new HashMap<>(), cell.row(), cell.column(), sample, known);
        OptionalDouble value = here.valueOf(cell);
        if (equation.right() instanceof Term.SampleMean mean) {
            return here.meanOf(cell, value, equation, mean);
        }
        Optional<Activation> through = equation.right() instanceof Term.Activated activated
                ? Optional.of(activated.activation())
                : Optional.empty();
        Sum sum = equation.right().accept(here);
        return new Explanation(cell, value, equation, sum.parts(), Rest.NONE, sum.outside(), 1, through);
    }

    /** The explanation of a mean: the heaviest samples, and the selected one if it is in the batch. */
    private Explanation meanOf(Cell cell, OptionalDouble value, Equation equation, Term.SampleMean mean) {
        int[] members = values.members();
        long divisor = (mean.over().divided() ? (long) members.length : 1) * (mean.perEntry() ? values.inputs() : 1);
        double[] shares = new double[known ? members.length : 0];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = share(mean.summand(), members[k]);
        }
        List<Part> parts = new ArrayList<>();
        double rest = Arrays.stream(shares).sum();
        for (int k : shown(shares)) {
            Sum share = mean.summand().accept(new ExplanationBuilder(values, matrices, row, column, members[k], known));
            Part part = share.parts().get(0);
            parts.add(new Part(part.negative(), part.factors(), members[k], part.value()));
            rest -= known ? shares[k] : 0;
        }
        int left = members.length - parts.size();
        return new Explanation(
                cell,
                value,
                equation,
                parts,
                new Rest(left, left == 0 ? 0 : rest),
                List.of(),
                divisor,
                Optional.empty());
    }

    /** The share of one sample: a number, or δᵢ times an input. Makes no parts, as there may be many samples. */
    private double share(Term summand, int n) {
        if (summand instanceof Term.Product product
                && product.left() instanceof Term.Symbol delta
                && product.right() instanceof Term.Transposed input) {
            return matrix(delta.quantity()).get(row - 1, n - 1)
                    * matrix(input.of().quantity()).get(column - 1, n - 1);
        }
        return matrix(((Term.Symbol) summand).quantity()).get(row - 1, n - 1);
    }

    /** The shown places among the samples, from 0. */
    private List<Integer> shown(double[] shares) {
        int own = values.place() - 1;
        if (shares.length == 0) {
            return List.of(Math.max(0, own));
        }
        Comparator<Integer> byWeight = Comparator.comparingDouble(k -> Math.abs(shares[k]));
        PriorityQueue<Integer> heaviest = new PriorityQueue<>(byWeight);
        for (int k = 0; k < shares.length; k++) {
            heaviest.add(k);
            if (heaviest.size() > HEAVIEST) {
                heaviest.remove();
            }
        }
        List<Integer> shown = new ArrayList<>(heaviest);
        if (own >= 0 && !shown.contains(own)) {
            shown.add(own);
        }
        shown.sort(byWeight.reversed());
        return shown;
    }

    // ---- numbers ----------------------------------------------------------------------------------------------

    private OptionalDouble valueOf(Cell cell) {
        return values.has(cell.quantity()) ? OptionalDouble.of(number(cell)) : OptionalDouble.empty();
    }

    private double number(Cell cell) {
        Matrix matrix = matrix(cell.quantity());
        return matrix.get(cell.row() - 1, cell.sample() == 0 ? cell.column() - 1 : cell.sample() - 1);
    }

    private Matrix matrix(Quantity quantity) {
        return matrices.computeIfAbsent(quantity, values.computation()::valueOf);
    }

    private Part part(Factor... factors) {
        return part(false, List.of(factors));
    }

    /** A summand; its product belongs to the phase of the explained number, and is absent before it. */
    private Part part(boolean negative, List<Factor> factors) {
        OptionalDouble product = known ? Factor.product(factors) : OptionalDouble.empty();
        return new Part(
                negative,
                factors,
                0,
                product.isPresent() && negative ? OptionalDouble.of(-product.getAsDouble()) : product);
    }

    private Cell cellOf(Term term) {
        return Cell.of(((Term.Symbol) term).quantity(), row, column, sample);
    }

    private Sum at(Term term, int otherRow, int otherColumn) {
        return term.accept(new ExplanationBuilder(values, matrices, otherRow, otherColumn, sample, known));
    }

    // ---- terms ------------------------------------------------------------------------------------------------

    @Override
    public Sum symbol(Term.Symbol term) {
        Cell cell = cellOf(term);
        return Sum.of(part(new Factor.Entry(cell, valueOf(cell))));
    }

    @Override
    public Sum writtenOut(Term.WrittenOut term) {
        return term.definition().accept(this);
    }

    @Override
    public Sum transposed(Term.Transposed term) {
        return at(term.of(), column, row);
    }

    @Override
    public Sum product(Term.Product term) {
        List<Part> parts = new ArrayList<>();
        for (int k = 1; k <= inner(term.left()); k++) {
            List<Factor> factors = new ArrayList<>(single(at(term.left(), row, k)));
            factors.addAll(single(at(term.right(), k, column)));
            parts.add(part(false, factors));
        }
        return new Sum(parts, List.of());
    }

    /** The columns of a factor: a sample's own quantities have one. */
    private int inner(Term left) {
        if (left instanceof Term.Transposed transposed) {
            return matrix(transposed.of().quantity()).rows();
        }
        Quantity quantity = ((Term.Symbol) left).quantity();
        return quantity instanceof OfSample ? 1 : matrix(quantity).columns();
    }

    private static List<Factor> single(Sum sum) {
        return sum.parts().get(0).factors();
    }

    @Override
    public Sum plusColumn(Term.PlusColumn term) {
        List<Part> parts = new ArrayList<>(term.left().accept(this).parts());
        parts.addAll(at(term.column(), row, 1).parts());
        return new Sum(parts, List.of());
    }

    /** A difference of symbols is one factor; else the second is subtracted from the first. */
    @Override
    public Sum difference(Term.Difference term) {
        if (term.left() instanceof Term.Symbol && term.right() instanceof Term.Symbol) {
            return Sum.of(part(gap(term)));
        }
        List<Part> parts = new ArrayList<>(term.left().accept(this).parts());
        term.right().accept(this).parts().forEach(part -> parts.add(part(!part.negative(), part.factors())));
        return new Sum(parts, List.of());
    }

    private Factor gap(Term.Difference term) {
        Cell left = cellOf(term.left());
        Cell right = cellOf(term.right());
        OptionalDouble value = known && values.has(left.quantity()) && values.has(right.quantity())
                ? OptionalDouble.of(number(left) - number(right))
                : OptionalDouble.empty();
        return new Factor.Gap(left, right, value);
    }

    @Override
    public Sum hadamard(Term.Hadamard term) {
        Sum left = term.left().accept(this);
        List<Factor> right = single(term.right().accept(this));
        if (left.parts().size() > 1) {
            return new Sum(left.parts(), right);
        }
        List<Factor> factors = new ArrayList<>(single(left));
        factors.addAll(right);
        return Sum.of(part(false, factors));
    }

    @Override
    public Sum activated(Term.Activated term) {
        return term.argument().accept(this);
    }

    @Override
    public Sum slope(Term.Slope term) {
        Cell pre = cellOf(term.argument());
        Activation activation = term.activation();
        OptionalDouble value = OptionalDouble.empty();
        if (known && values.has(pre.quantity())) {
            double at = number(pre);
            value = OptionalDouble.of(activation.derivative(at, activation.value(at)));
        }
        return Sum.of(part(new Factor.Slope(activation, pre, value)));
    }

    @Override
    public Sum squaredNorm(Term.SquaredNorm term) {
        Term.Difference difference = (Term.Difference) term.of();
        int entries = matrix(((Term.Symbol) difference.left()).quantity()).rows();
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            Factor gap = new ExplanationBuilder(values, matrices, i, 1, sample, known).gap(difference);
            parts.add(part(gap, gap));
        }
        return new Sum(parts, List.of());
    }

    @Override
    public Sum sampleMean(Term.SampleMean term) {
        throw new IllegalArgumentException("a mean stands for itself, not inside another term");
    }

    @Override
    public Sum scaled(Term.Scaled term) {
        List<Factor> factors = new ArrayList<>(single(at(term.factor(), 1, 1)));
        factors.addAll(single(term.of().accept(this)));
        return Sum.of(part(false, factors));
    }

    @Override
    public Sum sum(Term.Sum term) {
        List<Part> parts = new ArrayList<>(term.left().accept(this).parts());
        parts.addAll(term.right().accept(this).parts());
        return new Sum(parts, List.of());
    }

    /** The optimiser's step is one number; its explanation leads to the mean gradient. */
    @Override
    public Sum quotient(Term.Quotient term) {
        return worth("step", firstOf(term), term);
    }

    private Sum worth(String name, Cell cell, Term term) {
        OptionalDouble value = known
                ? OptionalDouble.of(
                        Evaluation.ofSample(term, values.computation(), sample).get(row - 1, column - 1))
                : OptionalDouble.empty();
        return Sum.of(part(new Factor.Worth(name, cell, value)));
    }

    private Cell firstOf(Term term) {
        if (term instanceof Term.Quotient quotient) {
            return firstOf(quotient.dividend());
        }
        return term instanceof Term.Scaled scaled ? firstOf(scaled.of()) : cellOf(term);
    }

    @Override
    public Sum root(Term.Root term) {
        throw new IllegalArgumentException("a root stands in a quotient, whose number is shown");
    }

    /** A constant is a setting and needs no explanation. */
    @Override
    public Sum constant(Term.Constant term) {
        Cell setting = Cell.of(OfRun.LEARNING_RATE, 1, 1, 0);
        return Sum.of(part(new Factor.Worth(term.name().plain(), setting, OptionalDouble.of(term.value()))));
    }

    @Override
    public Sum numeral(Term.Numeral term) {
        throw new IllegalArgumentException("numbers stand in worked lines only");
    }

    @Override
    public Sum share(Term.Share term) {
        throw new IllegalArgumentException("shares stand in worked lines only");
    }
}
