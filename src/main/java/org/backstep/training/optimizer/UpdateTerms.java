package org.backstep.training.optimizer;

import java.util.List;
import org.backstep.notation.Name;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Constant;
import org.backstep.term.Term.Difference;
import org.backstep.term.Term.Scaled;
import org.backstep.term.Term.Sum;
import org.backstep.term.Term.Symbol;

/** What an update is made of, as terms: a parameter of a layer, its gradient and its moments. */
public record UpdateTerms(Kind parameter, Kind slope, Kind m, Kind v, int layer) {
    /** η. */
    static final Term RATE = new Symbol(Quantity.of(Kind.LEARNING_RATE));

    /** Those of a layer's weights and of its biases. */
    public static List<UpdateTerms> of(int layer) {
        return List.of(
                new UpdateTerms(Kind.WEIGHT, Kind.WEIGHT_GRADIENT, Kind.M_WEIGHT, Kind.V_WEIGHT, layer),
                new UpdateTerms(Kind.BIAS, Kind.BIAS_GRADIENT, Kind.M_BIAS, Kind.V_BIAS, layer));
    }

    /** The gradient. */
    Term gradient() {
        return new Symbol(Quantity.of(slope, layer));
    }

    /** A moment before the update. */
    Term old(Moment moment) {
        return new Symbol(Quantity.of(kind(moment), layer));
    }

    /** A moment after the update. */
    Term renewed(Moment moment) {
        return new Symbol(renewed(kind(moment)));
    }

    /** A moment becomes this. */
    Equation remembers(Moment moment, Term right) {
        return new Equation(renewed(kind(moment)), right);
    }

    /** W ← W − step. */
    Equation moves(Term step) {
        return new Equation(renewed(parameter), new Difference(new Symbol(Quantity.of(parameter, layer)), step));
    }

    /** decay·old + (1 − decay)·added: a mean in which what is older counts less. */
    Equation averages(Moment moment, Name decay, double value, Term added) {
        Term rest = constant(
                "(1 − " + decay.plain() + ")", "(1 - " + decay.latex() + ")", "1 minus " + decay.spoken(), 1 - value);
        return remembers(moment, new Sum(new Scaled(new Constant(decay, value), old(moment)), new Scaled(rest, added)));
    }

    static Constant constant(String plain, String latex, String spoken, double value) {
        return new Constant(name(plain, latex, spoken), value);
    }

    static Name name(String plain, String latex, String spoken) {
        return new Name(plain, plain, latex, spoken);
    }

    private Kind kind(Moment moment) {
        return moment == Moment.M ? m : v;
    }

    private Quantity renewed(Kind kind) {
        return Quantity.of(kind.renewed().orElseThrow(), layer);
    }
}
