package org.backstep.term;

import java.util.List;
import java.util.function.Function;
import org.backstep.matrix.Matrix;

/** The operations of matrix algebra. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum Operation implements Operator {
    /** The matrix product A B; A is m×k, B k×n. */
    PRODUCT(Binding.PRODUCT, Entries.ROW_BY_COLUMN, new Signs("• •", "• •", "• times •", "• @ •"), of -> of.get(0)
            .times(of.get(1))),

    /** A ⊙ B, element by element, of equal shapes. */
    ENTRYWISE_PRODUCT(
            Binding.ENTRYWISE,
            Entries.BOTH,
            new Signs("• \\odot •", "• ⊙ •", "•, element by element times •", "• * •"),
            of -> of.get(0).hadamard(of.get(1))),

    /** A number times a matrix: η ∇W. */
    SCALED(Binding.SCALED, Entries.BOTH, new Signs("• •", "• •", "• times •", "• * •"), of -> of.get(1)
            .scale(of.get(0).scalar())),

    /** A + b: the column b (m×1) is added to each column of A (m×n). */
    PLUS_COLUMN(Binding.SUM, Entries.SUM, new Signs("• + •", "• + •", "• plus •", "• + •"), of -> of.get(0)
            .plusColumn(of.get(1))),

    /** A + B, of equal shapes, or B a single number that is added to every entry. */
    SUM(Binding.SUM, Entries.SUM, PLUS_COLUMN.signs, of -> {
        Matrix left = of.get(0);
        Matrix right = of.get(1);
        return right.isScalar() && !left.isScalar() ? left.map(value -> value + right.scalar()) : left.plus(right);
    }),

    /** A − B, of equal shapes. */
    DIFFERENCE(
            Binding.DIFFERENCE, Entries.DIFFERENCE, new Signs("• - •", "• − •", "• minus •", "• - •"), of -> of.get(0)
                    .minus(of.get(1))),

    /** A / B, entry by entry, of equal shapes, or B a single number. */
    QUOTIENT(
            Binding.QUOTIENT,
            Entries.NONE,
            new Signs("\\dfrac{•}{•}", "• / (•)", "(•), divided by (•)", "• / •"),
            of -> of.get(1).isScalar()
                    ? of.get(0).dividedBy(of.get(1).scalar())
                    : of.get(0).over(of.get(1))),

    /** √A, entry by entry. */
    ROOT(
            Binding.CLOSED,
            Entries.NONE,
            new Signs("\\sqrt{•}", "√(•)", "the square root of (•)", "np.sqrt(•)"),
            of -> of.get(0).map(Math::sqrt)),

    /** Aᵀ. */
    TRANSPOSED(Binding.CLOSED, Entries.TRANSPOSED, new Signs("•^\\top", "•ᵀ", "• transposed", "•.T"), of -> of.get(0)
            .transpose()),

    /** ‖a‖² = Σᵢ aᵢ² of each column: 1×N from d×N. */
    SQUARED_NORM(
            Binding.CLOSED,
            Entries.SQUARES,
            new Signs("\\|•\\|^2", "‖•‖²", "the squared norm of (•)", "np.sum((•) ** 2, axis=0, keepdims=True)"),
            of -> of.get(0).hadamard(of.get(0)).columnSums());

    private final Binding binding;
    private final Entries entries;
    private final Signs signs;
    private final Function<List<Matrix>, Matrix> value;

    Operation(Binding binding, Entries entries, Signs signs, Function<List<Matrix>, Matrix> value) {
        this.binding = binding;
        this.entries = entries;
        this.signs = signs;
        this.value = value;
    }

    @Override
    public Matrix value(List<Matrix> arguments) {
        return value.apply(arguments);
    }

    /** The signs of the operation; between numbers a product has a point, and between matrices of numbers a gap. */
    @Override
    public Signs signs(int numerals, int singles) {
        boolean pointed = this == PRODUCT
                ? singles == 2
                : this == ENTRYWISE_PRODUCT ? singles > 0 : this == SCALED && numerals > 0;
        return pointed
                ? signs.written("• \\cdot •", "• · •")
                : this == PRODUCT && numerals > 0 ? signs.written("• \\, •", "• •") : signs;
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Entries entries() {
        return entries;
    }

    @Override
    public boolean showsArguments() {
        return this != DIFFERENCE && this != QUOTIENT && this != ROOT && this != TRANSPOSED;
    }
}
