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
import org.backstep.activation.Activation;
import org.backstep.formula.Explanation.Part;
import org.backstep.formula.Explanation.Rest;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Cell;
import org.backstep.term.Entries;
import org.backstep.term.Entries.Summand;
import org.backstep.term.Equation;
import org.backstep.term.Operation;
import org.backstep.term.Operator;
import org.backstep.term.Relation;
import org.backstep.term.Term;
import org.backstep.term.Term.Applied;

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
        Sum sum = equation.right().accept(here);
        return new Explanation(cell, value, equation, sum.parts(), Rest.NONE, sum.outside(), 1, equation.through());
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
        return summand instanceof Applied product
                ? share(product.first(), row, n) * share(((Applied) product.last()).first(), column, n)
                : share(summand, row, n);
    }

    private double share(Term symbol, int at, int n) {
        return matrix(((Term.Symbol) symbol).quantity()).get(at - 1, n - 1);
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
        Quantity quantity = ((Term.Symbol) term).quantity();
        boolean single = quantity.indices() == 0;
        return Cell.of(quantity, single ? 1 : row, single ? 1 : column, sample);
    }

    private ExplanationBuilder at(int otherRow, int otherColumn) {
        return new ExplanationBuilder(values, matrices, otherRow, otherColumn, sample, known);
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

    /**
     * The entries that an entry of the operation is made of. A difference of symbols is one factor, and so is σ′; a sum
     * that is multiplied keeps its summands, and the other factors stand outside.
     */
    @Override
    public Sum applied(Applied term) {
        if (term.operator() == Operation.DIFFERENCE
                && term.first() instanceof Term.Symbol
                && term.last() instanceof Term.Symbol) {
            return Sum.of(part(gap(cellOf(term.first()), cellOf(term.last()))));
        }
        if (term.operator() instanceof Operator.Slope slope) {
            return Sum.of(part(slope(slope.activation(), cellOf(term.first()))));
        }
        List<Summand> summands = new Relation(this::sizeOf).summands(term, row, column);
        if (summands.isEmpty()) {
            return worth("step", firstOf(term), term);
        }
        List<Part> parts = new ArrayList<>();
        for (Summand summand : summands) {
            List<Sum> factors = summand.factors().stream()
                    .map(place -> term.arguments().get(place.argument()).accept(at(place.row(), place.column())))
                    .toList();
            List<Part> first = factors.get(0).parts();
            List<Factor> others = factors.stream()
                    .skip(1)
                    .flatMap(factor -> factor.parts().get(0).factors().stream())
                    .toList();
            if (first.size() > 1 && !others.isEmpty()) {
                return new Sum(first, others);
            }
            for (Part own : first) {
                List<Factor> all = new ArrayList<>(own.factors());
                all.addAll(others);
                parts.add(part(own.negative() != summand.negative(), all));
            }
        }
        return new Sum(parts, List.of());
    }

    private Factor gap(Cell left, Cell right) {
        boolean reached = known && values.has(left.quantity()) && values.has(right.quantity());
        return new Factor.Gap(
                left, right, reached ? OptionalDouble.of(number(left) - number(right)) : OptionalDouble.empty());
    }

    private Factor slope(Activation activation, Cell pre) {
        OptionalDouble value = OptionalDouble.empty();
        if (known && values.has(pre.quantity())) {
            double at = number(pre);
            value = OptionalDouble.of(activation.derivative(at, activation.value(at)));
        }
        return new Factor.Slope(activation, pre, value);
    }

    private Entries.Size sizeOf(Quantity quantity) {
        Matrix matrix = matrix(quantity);
        return new Entries.Size(matrix.rows(), quantity instanceof OfSample ? 1 : matrix.columns());
    }

    @Override
    public Sum sampleMean(Term.SampleMean term) {
        throw new IllegalArgumentException("a mean stands for itself, not inside another term");
    }

    /** The optimiser's step is one number; its explanation leads to the mean gradient. */
    private Sum worth(String name, Cell cell, Term term) {
        OptionalDouble value = known
                ? OptionalDouble.of(
                        Evaluation.ofSample(term, values.computation(), sample).get(row - 1, column - 1))
                : OptionalDouble.empty();
        return Sum.of(part(new Factor.Worth(name, cell, value)));
    }

    private Cell firstOf(Term term) {
        return term instanceof Applied applied
                ? firstOf(applied.operator() == Operation.SCALED ? applied.last() : applied.first())
                : cellOf(term);
    }

    /** A constant is a setting and needs no explanation. */
    @Override
    public Sum constant(Term.Constant term) {
        Cell setting = Cell.of(OfRun.LEARNING_RATE, 1, 1, 0);
        return Sum.of(part(new Factor.Worth(term.name().plain(), setting, OptionalDouble.of(term.value()))));
    }
}
