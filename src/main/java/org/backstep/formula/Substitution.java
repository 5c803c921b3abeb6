package org.backstep.formula;

import org.backstep.matrix.Matrix;
import org.backstep.notation.Quantity;
import org.backstep.term.Cell;
import org.backstep.term.Frozen;
import org.backstep.term.Operation;
import org.backstep.term.Term;
import org.backstep.term.Term.Applied;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.Source;

/**
 * The substitution of one sample's numbers for symbols. A difference inside another operation and every σ′ appear as
 * their own number, so that a line stays short: [0.0553; −0.3828] ⊙ [0.2395; 0.2488]. These belong to the equation's
 * phase and are dashes until it has been reached; a symbol has its number as soon as its own phase has.
 */
final class Substitution implements Term.Visitor<Term> {
    private final Quantity left;
    private final SampleValues values;

    Substitution(Quantity left, SampleValues values) {
        this.left = left;
        this.values = values;
    }

    Numeral numeral(Quantity quantity) {
        return new Numeral(
                quantity, values.has(quantity) ? values.own(quantity) : null, source(quantity, Source.Layout.UPRIGHT));
    }

    private Source source(Quantity quantity, Source.Layout layout) {
        return new Source(Cell.of(quantity, 1, 1, values.sample()), layout);
    }

    /** The numbers of a term, entry by entry unless the line's result is a single number. */
    private Numeral workedOut(Term term) {
        boolean single = left.indices() == 0;
        return new Numeral(
                null,
                values.has(left) ? Evaluation.ofSample(term, values.computation(), values.sample()) : null,
                source(left, single ? Source.Layout.ONE : Source.Layout.UPRIGHT));
    }

    @Override
    public Term symbol(Term.Symbol term) {
        return numeral(term.quantity());
    }

    @Override
    public Term writtenOut(Term.WrittenOut term) {
        return term.definition().accept(this);
    }

    @Override
    public Term applied(Applied term) {
        if (term.operator() == Operation.TRANSPOSED) {
            Quantity quantity = ((Term.Symbol) term.first()).quantity();
            Matrix upright = numeral(quantity).value();
            return new Numeral(
                    quantity, upright == null ? null : upright.transpose(), source(quantity, Source.Layout.TRANSPOSED));
        }
        return term.operator().showsArguments() ? inside(term) : workedOut(term);
    }

    /** Puts numbers into the arguments of an operation, whichever it is, and of an update behind it. */
    Term inside(Applied term) {
        return term.with(argument -> term.operator() instanceof Frozen && argument instanceof Applied update
                ? inside(update)
                : argument.accept(this));
    }

    @Override
    public Term sampleMean(Term.SampleMean term) {
        int entries = term.perEntry() ? values.inputs() : 1;
        return new Term.Share(
                term.summand().accept(this),
                values.sample(),
                values.place(),
                values.samples(),
                entries,
                term.over().divided());
    }

    @Override
    public Term constant(Term.Constant term) {
        return new Numeral(null, Matrix.scalar(term.value()));
    }

    @Override
    public Term numeral(Numeral term) {
        return term;
    }

    @Override
    public Term share(Term.Share term) {
        return term;
    }
}
