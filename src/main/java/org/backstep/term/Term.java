package org.backstep.term;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Name;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The right-hand side of an equation, as a tree. It is written for one sample, as in the document: x is d_x×1. Read for
 * the whole batch x is d_x×N and every operation works column by column; only {@link SampleMean} crosses the columns.
 */
public sealed interface Term {

    <R> R accept(Visitor<R> visitor);

    /** The quantities that the term's value is computed from. */
    default Stream<Quantity> quantities() {
        return Stream.empty();
    }

    /** A quantity by its name: x, W_e, δ_out. */
    record Symbol(Quantity quantity) implements Term {
        @Override
        public Stream<Quantity> quantities() {
            return Stream.of(quantity);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.symbol(this);
        }
    }

    /** A quantity written out as its definition: W_e x + b_e where z_pre is meant. */
    record WrittenOut(Quantity quantity, Term definition) implements Term {
        @Override
        public Stream<Quantity> quantities() {
            return definition.quantities();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.writtenOut(this);
        }
    }

    /** An operation on terms. */
    record Applied(Operator operator, List<Term> arguments) implements Term {
        public Applied {
            arguments = List.copyOf(arguments);
        }

        public Term first() {
            return arguments.get(0);
        }

        public Term last() {
            return arguments.get(arguments.size() - 1);
        }

        @Override
        public Stream<Quantity> quantities() {
            return arguments.stream().flatMap(Term::quantities);
        }

        /** The same operation on other arguments. */
        public Applied with(UnaryOperator<Term> other) {
            return new Applied(operator, arguments.stream().map(other).toList());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.applied(this);
        }
    }

    /** A number of the optimiser by its name: μ, β₁, 1 − β₁ᵗ, ε. */
    record Constant(Name name, double value) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** The samples of a sum (all, or the batch), and whether it is divided by their number. */
    record Over(boolean batch, boolean divided) {}

    /**
     * The mean of a term over all samples or those of the batch; by one of the wrong rules a sum.
     *
     * @param summand the term of one sample: a column, or a column times a row
     * @param perEntry false: (1/N) Σₙ; true: (1/(N d_x)) Σₙ, as the printed loss has it
     */
    record SampleMean(Term summand, boolean perEntry, Over over) implements Term {
        @Override
        public Stream<Quantity> quantities() {
            return summand.quantities();
        }

        /** Whether the summand is a column times a row, so that the matrix product adds over the samples. */
        public boolean isAddedByProduct() {
            return summand instanceof Applied product
                    && product.operator() == Operation.PRODUCT
                    && product.last() instanceof Applied right
                    && right.operator() == Operation.TRANSPOSED;
        }

        /** The signs around the summand. */
        public Signs signs() {
            boolean batch = over.batch();
            String number = batch ? "B" : "N";
            String latex = (batch ? "\\sum_{n \\in batch} " : "\\sum_{n} ") + "•";
            String plain = (batch ? "Σ_batch " : "Σₙ ") + "•";
            String spoken = (batch ? "the batch's samples" : "all samples") + " of •";
            if (perEntry) {
                return new Signs(
                        "\\dfrac{1}{" + number + " d_x} " + latex,
                        "1/(" + number + " d_x) " + plain,
                        "the sum over " + spoken + ", divided by " + (batch ? "their number" : "N") + " times d x",
                        "np.sum(•) / (" + number + " * d_x)");
            }
            if (!over.divided()) {
                String numpy = isAddedByProduct() ? "•" : "np.sum(•, axis=1, keepdims=True)";
                return new Signs(latex, plain, "the sum over " + spoken, numpy);
            }
            return new Signs(
                    "\\dfrac{1}{" + number + "} " + latex,
                    "1/" + number + " " + plain,
                    "the mean over " + spoken,
                    isAddedByProduct() ? "(•) / " + number : "np.mean(•, axis=1, keepdims=True)");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sampleMean(this);
        }
    }

    /**
     * A number or matrix that replaces a term; in worked lines only.
     *
     * @param quantity the quantity with this value, null if it has no name
     * @param value the value, null if it has not been computed: a dash, never a number
     * @param source the cells of the entries, or of the result that they belong to; null if unknown
     */
    record Numeral(@Nullable Quantity quantity, @Nullable Matrix value, @Nullable Source source) implements Term {
        /** A numeral without a source. */
        public Numeral(@Nullable Quantity quantity, @Nullable Matrix value) {
            this(quantity, value, null);
        }

        /** Whether it is one number, and known. */
        public boolean isSingle() {
            return value != null && value.rows() == 1 && value.columns() == 1;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numeral(this);
        }
    }

    /**
     * The cells of the entries of a numeral.
     *
     * @param first the cell of the upper left entry
     * @param layout the order of the others
     */
    record Source(Cell first, Layout layout) {
        /** The order of a numeral's entries, compared with the quantity that they come from. */
        public enum Layout {
            /** The same rows and columns. */
            UPRIGHT,
            TRANSPOSED,
            /** One cell for all entries. */
            ONE
        }

        /** The cell of an entry; row and column from 0. */
        public Cell at(int row, int column) {
            int down = layout == Layout.UPRIGHT ? row : column;
            int across = layout == Layout.UPRIGHT ? column : row;
            return layout == Layout.ONE
                    ? first
                    : new Cell(first.quantity(), first.row() + down, first.column() + across, first.sample());
        }
    }

    /**
     * A mean over samples with the share of one sample written out: (1/N)(⋯ + own + ⋯); in worked lines only.
     *
     * @param sample the sample with the share, from 1
     * @param place the place of this sample in the batch, from 1; 0 if it is not in it, and has no share
     * @param samples the number of samples
     * @param entries d_x if the mean is over entries too, else 1
     * @param divided whether it is a mean; else a sum
     */
    record Share(Term own, int sample, int place, int samples, int entries, boolean divided) implements Term {
        /** The signs around the sum, of which the sample's share is spoken only. */
        public Signs signs() {
            String kind = (divided && entries == 1 ? "the mean over " : "the sum over ") + samples + " samples"
                    + (entries == 1 ? "" : ", divided by " + samples + " times " + entries);
            String spoken = place == 0
                    ? kind + ", of which sample " + sample + " is none"
                    : kind + ", to which sample " + sample + " adds •";
            if (!divided) {
                return new Signs("•", "•", spoken, "");
            }
            return entries == 1
                    ? new Signs("\\dfrac{1}{" + samples + "} (•)", "1/" + samples + " (•)", spoken, "")
                    : new Signs(
                            "\\dfrac{1}{" + samples + " \\cdot " + entries + "} (•)",
                            "1/(" + samples + " · " + entries + ") (•)",
                            spoken,
                            "");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.share(this);
        }
    }

    /** A function of a term, with one case for each kind. */
    interface Visitor<R> {
        R symbol(Symbol term);

        R writtenOut(WrittenOut term);

        R applied(Applied term);

        R sampleMean(SampleMean term);

        R constant(Constant term);

        default R numeral(Numeral term) {
            throw onlyInWorkedLines();
        }

        default R share(Share term) {
            throw onlyInWorkedLines();
        }

        private static IllegalArgumentException onlyInWorkedLines() {
            return new IllegalArgumentException("numbers and shares stand in worked lines only");
        }
    }
}
