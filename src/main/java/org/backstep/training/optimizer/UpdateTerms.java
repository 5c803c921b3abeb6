package org.backstep.training.optimizer;

import static org.backstep.term.Operation.DIFFERENCE;
import static org.backstep.term.Operation.SCALED;
import static org.backstep.term.Operation.SUM;

import org.backstep.notation.Aspect;
import org.backstep.notation.Name;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Constant;
import org.backstep.term.Term.Symbol;

/** The terms of an update: the parameters in a slot, their gradient and their moments. */
public record UpdateTerms(OfParameter parameter) {
    /** η. */
    static final Term RATE = new Symbol(OfRun.LEARNING_RATE);

    Term gradient() {
        return new Symbol(parameter.gradient());
    }

    /** A moment before the update. */
    Term old(Aspect moment) {
        return new Symbol(quantity(moment));
    }

    /** A moment after the update. */
    Term renewed(Aspect moment) {
        return new Symbol(quantity(moment).asNew());
    }

    /** The equation of a moment's update. */
    Equation remembers(Aspect moment, Term right) {
        return new Equation(quantity(moment).asNew(), right);
    }

    /** The equation W ← W − step. */
    Equation moves(Term step) {
        return new Equation(parameter.asNew(), DIFFERENCE.of(new Symbol(parameter), step));
    }

    /** The equation of a mean in which older numbers count less: decay·old + (1 − decay)·added. */
    Equation averages(Aspect moment, Name decay, double value, Term added) {
        Term rest = constant(
                "(1 − " + decay.plain() + ")", "(1 - " + decay.latex() + ")", "1 minus " + decay.spoken(), 1 - value);
        return remembers(moment, SUM.of(SCALED.of(new Constant(decay, value), old(moment)), SCALED.of(rest, added)));
    }

    static Constant constant(String plain, String latex, String spoken, double value) {
        return new Constant(name(plain, latex, spoken), value);
    }

    static Name name(String plain, String latex, String spoken) {
        return new Name(plain, plain, latex, spoken);
    }

    private OfParameter quantity(Aspect moment) {
        return parameter.as(moment);
    }
}
