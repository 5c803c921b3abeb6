package org.backstep.formula;

import java.util.Objects;
import java.util.function.Function;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Operation;
import org.backstep.term.Term;
import org.backstep.training.Computation;

/**
 * The value of a term, by the engine's own matrix operations: the proof that a formula is what the engine computes.
 *
 * <p>Every step's right-hand side has the bits of its left-hand side (but for the sign of a zero: sums begin with 0 or
 * with their first summand), one excepted. The printed loss is the mean over all N·d_x squares in the engine, added pair
 * by pair; its formula adds each sample's squares first. No summand being negative, the two differ by at most about (d_x
 * + 60 + 2 log₂ N)·2⁻⁵³ of the loss: a block of the pairwise sum adds 16 + 3 + 7 times, once in each of the two.
 */
public final class Evaluation implements Term.Visitor<Matrix> {
    private final Computation computation;
    private final Function<Quantity, Matrix> values;

    private Evaluation(Computation computation, Function<Quantity, Matrix> values) {
        this.computation = computation;
        this.values = values;
    }

    /** The value for all samples at once: d×N if every sample has a column. */
    public static Matrix ofBatch(Term term, Computation computation) {
        return term.accept(new Evaluation(computation, computation::valueOf));
    }

    /** The value for one sample (from 1), from its own columns only; a mean is still over all samples. */
    public static Matrix ofSample(Term term, Computation computation, int sample) {
        return term.accept(new Evaluation(
                computation, quantity -> SampleValues.ownColumn(quantity, computation.valueOf(quantity), sample)));
    }

    @Override
    public Matrix symbol(Term.Symbol term) {
        return values.apply(term.quantity());
    }

    @Override
    public Matrix writtenOut(Term.WrittenOut term) {
        return term.definition().accept(this);
    }

    /** The value of an operation; a product with a transpose adds over samples, and the engine adds those pairwise. */
    @Override
    public Matrix applied(Term.Applied term) {
        if (term.operator() == Operation.PRODUCT
                && term.last() instanceof Term.Applied right
                && right.operator() == Operation.TRANSPOSED) {
            return term.first().accept(this).timesTransposed(right.first().accept(this));
        }
        return term.operator()
                .value(term.arguments().stream().map(one -> one.accept(this)).toList());
    }

    /** Σₙ aₙ bₙᵀ is the product A Bᵀ of the batches: the matrix product adds over the samples. */
    @Override
    public Matrix sampleMean(Term.SampleMean term) {
        Function<Quantity, Matrix> ofBatch = quantity -> quantity instanceof OfSample
                ? computation.trace().ofBatch(computation.valueOf(quantity))
                : computation.valueOf(quantity);
        Matrix batch = term.summand().accept(new Evaluation(computation, ofBatch));
        int samples = (int) computation.valueOf(OfRun.BATCH_SIZE).scalar();
        if (term.perEntry()) {
            int entries = computation.trace().x().rows();
            return Matrix.scalar(batch.sum() / (samples * entries));
        }
        Matrix sum = term.isAddedByProduct() ? batch : batch.rowSums();
        return term.over().divided() ? sum.dividedBy(samples) : sum;
    }

    @Override
    public Matrix constant(Term.Constant term) {
        return Matrix.scalar(term.value());
    }

    @Override
    public Matrix numeral(Term.Numeral term) {
        return Objects.requireNonNull(term.value(), "a dash has no value");
    }

    @Override
    public Matrix share(Term.Share term) {
        throw new IllegalArgumentException("one sample's share of a mean does not tell the mean");
    }
}
