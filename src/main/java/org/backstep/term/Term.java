package org.backstep.term;

import org.backstep.matrix.Matrix;
import org.backstep.network.Activation;
import org.backstep.notation.Name;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The right-hand side of an equation, as a tree. It is written for one sample, as in the document: x is d_x×1. Read for
 * the whole batch x is d_x×N and every operation works column by column; only {@link SampleMean} crosses the columns.
 */
public sealed interface Term {

    <R> R accept(Visitor<R> visitor);

    /** A quantity by its name: x, W_e, δ_out. */
    record Symbol(Quantity quantity) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.symbol(this);
        }
    }

    /** A quantity written out as its definition: W_e x + b_e where z_pre is meant. */
    record WrittenOut(Quantity quantity, Term definition) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.writtenOut(this);
        }
    }

    /** Aᵀ of a quantity A. */
    record Transposed(Symbol of) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.transposed(this);
        }
    }

    /** The matrix product A B; A is m×k, B k×n. */
    record Product(Term left, Term right) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.product(this);
        }
    }

    /** A + b: the column b (m×1) is added to each column of A (m×n). */
    record PlusColumn(Term left, Term column) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.plusColumn(this);
        }
    }

    /** A − B, of equal shapes. */
    record Difference(Term left, Term right) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.difference(this);
        }
    }

    /** A ⊙ B, element by element, of equal shapes. */
    record Hadamard(Term left, Term right) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hadamard(this);
        }
    }

    /** σ(A), entry by entry. */
    record Activated(Activation activation, Term argument) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.activated(this);
        }
    }

    /** σ′(A), entry by entry, A being a pre-activation. */
    record Slope(Activation activation, Term argument) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.slope(this);
        }
    }

    /**
     * ‖a‖² = Σᵢ aᵢ² of each column: 1×N from d×N.
     *
     * @param byEntries whether it is written as the sum, not as the norm; possible for a difference of symbols
     */
    record SquaredNorm(Term of, boolean byEntries) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.squaredNorm(this);
        }
    }

    /** A + B, of equal shapes, or B a single number that is added to every entry. */
    record Sum(Term left, Term right) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }
    }

    /** A / B, entry by entry, of equal shapes, or B a single number. */
    record Quotient(Term dividend, Term divisor) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quotient(this);
        }
    }

    /** √A, entry by entry. */
    record Root(Term of) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.root(this);
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sampleMean(this);
        }
    }

    /** A number times a matrix: η ∇W. */
    record Scaled(Term factor, Term of) implements Term {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scaled(this);
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
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.share(this);
        }
    }

    /** A function of a term, with one case for each kind. */
    interface Visitor<R> {
        R symbol(Symbol term);

        R writtenOut(WrittenOut term);

        R transposed(Transposed term);

        R product(Product term);

        R plusColumn(PlusColumn term);

        R difference(Difference term);

        R hadamard(Hadamard term);

        R activated(Activated term);

        R slope(Slope term);

        R squaredNorm(SquaredNorm term);

        R sampleMean(SampleMean term);

        R scaled(Scaled term);

        R sum(Sum term);

        R quotient(Quotient term);

        R root(Root term);

        R constant(Constant term);

        R numeral(Numeral term);

        R share(Share term);
    }
}
