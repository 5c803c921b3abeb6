package org.backstep.term;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Quantity;

/**
 * The new numbers of a quantity that is frozen, wholly or in some entries. The arguments are the numbers that it would have
 * otherwise, and those before the update; if it is wholly frozen, the latter only.
 *
 * @param of the quantity before the update
 * @param places the frozen entries, row by row from 0
 */
public record Frozen(Quantity of, int rows, int columns, BitSet places) implements Operator {
    /** The longest list of entries. */
    private static final int MOST_ENTRIES = 3;

    /** An update, changed for the frozen entries of what it updates. */
    public static Equation in(Equation update, int rows, int columns, BitSet places) {
        Quantity of = update.left().renews().orElseThrow();
        Frozen frozen = new Frozen(of, rows, columns, places);
        Term before = new Term.Symbol(of);
        return places.isEmpty()
                ? update
                : new Equation(update.left(), frozen.isWhole() ? frozen.of(before) : frozen.of(update.right(), before));
    }

    private boolean isWhole() {
        return places.cardinality() == rows * columns;
    }

    /** Whether an entry is frozen; rows and columns from 1. */
    public boolean contains(int row, int column) {
        return places.get((row - 1) * columns + column - 1);
    }

    /** A frozen entry alone. */
    public Term entry(Term value) {
        BitSet one = new BitSet();
        one.set(0);
        return new Frozen(of, 1, 1, one).of(value);
    }

    @Override
    public Matrix value(List<Matrix> arguments) {
        double[] before = arguments.get(arguments.size() - 1).toArray();
        double[] after = arguments.get(0).toArray();
        return Matrix.of(
                rows,
                columns,
                IntStream.range(0, after.length)
                        .mapToDouble(k -> places.get(k) ? before[k] : after[k])
                        .toArray());
    }

    @Override
    public Entries entries() {
        return (row, column, first) -> List.of(
                Entries.Summand.of(new Entries.Place(contains(row, column) && !isWhole() ? 1 : 0, row, column)));
    }

    @Override
    public boolean showsArguments() {
        return true;
    }

    /** The remark behind the numbers; behind spoken numbers there is a pause. */
    @Override
    public Signs signs(int numerals, int singles) {
        String pause = numerals > 0 ? "," : "";
        if (isWhole()) {
            return new Signs("•\\;\\text{(frozen)}", "• (frozen)", "•, frozen" + pause, "•  # frozen");
        }
        boolean listed = places.cardinality() <= MOST_ENTRIES;
        String entries = listed
                ? places.stream()
                        .mapToObj(k -> of.subscript(k / columns + 1, k % columns + 1))
                        .collect(Collectors.joining(" "))
                : places.cardinality() + " entries";
        String spoken = listed
                ? "entry "
                        + entries.replace("] [", " and entry ")
                                .replace(",", " ")
                                .replaceAll("[\\[\\]]", "")
                : entries;
        String moves = "np.isin(np.arange(" + rows * columns + ").reshape(" + rows + ", " + columns + "), "
                + Arrays.toString(places.stream().toArray()) + ", invert=True)";
        return new Signs(
                "•\\;\\text{(but " + entries + " frozen)}",
                "• (but " + entries + " frozen)",
                "•, but " + spoken + " frozen" + pause,
                "np.where(" + moves + ", •, •)  # " + entries + " frozen");
    }
}
