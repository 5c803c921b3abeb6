package org.backstep.formula;

import java.util.List;
import org.backstep.notation.Aspect;
import org.backstep.notation.Name;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Constant;
import org.backstep.term.Term.Difference;
import org.backstep.term.Term.Hadamard;
import org.backstep.term.Term.Quotient;
import org.backstep.term.Term.Root;
import org.backstep.term.Term.Scaled;
import org.backstep.term.Term.Sum;
import org.backstep.term.Term.Symbol;
import org.backstep.training.Adam;
import org.backstep.training.Momentum;
import org.backstep.training.Optimizer;

/**
 * The equations of an update, one for every quantity that it makes, for the parameters of one slot.
 *
 * @param updates the number of this update, t
 */
record UpdateFormulas(Optimizer optimizer, int updates) {
    private static final Term RATE = new Symbol(OfRun.LEARNING_RATE);

    /** Of the parameters in a slot. */
    List<Equation> of(OfParameter parameter) {
        OfParameter m = parameter.as(Aspect.M);
        OfParameter v = parameter.as(Aspect.V);
        Term before = new Symbol(parameter);
        Term slope = new Symbol(parameter.gradient());
        if (optimizer instanceof Momentum momentum) {
            Term decayed = new Scaled(constant("μ", "\\mu", "mu", momentum.decay()), new Symbol(v));
            return List.of(
                    new Equation(v.asNew(), new Sum(decayed, slope)),
                    new Equation(parameter.asNew(), new Difference(before, new Scaled(RATE, new Symbol(v.asNew())))));
        }
        if (optimizer instanceof Adam adam) {
            return List.of(
                    new Equation(m.asNew(), mean("1", adam.beta1(), m, slope)),
                    new Equation(v.asNew(), mean("2", adam.beta2(), v, new Hadamard(slope, slope))),
                    new Equation(parameter.asNew(), new Difference(before, step(adam, m.asNew(), v.asNew()))));
        }
        return List.of(new Equation(parameter.asNew(), new Difference(before, new Scaled(RATE, slope))));
    }

    /** β·old + (1 − β)·new. */
    private static Term mean(String index, double beta, Quantity old, Term added) {
        Constant kept = constant("β" + index, "\\beta_" + index, "beta " + index, beta);
        Constant taken =
                constant("(1 − β" + index + ")", "(1 - \\beta_" + index + ")", "1 minus beta " + index + "", 1 - beta);
        return new Sum(new Scaled(kept, new Symbol(old)), new Scaled(taken, added));
    }

    /** η·m̂/(√v̂ + ε). */
    private Term step(Adam adam, Quantity m, Quantity v) {
        Term first = new Quotient(new Symbol(m), correction("1", adam.correction1(updates)));
        Term second = new Quotient(new Symbol(v), correction("2", adam.correction2(updates)));
        Term epsilon = constant("ε", "\\varepsilon", "epsilon", adam.epsilon());
        return new Quotient(new Scaled(RATE, first), new Sum(new Root(second), epsilon));
    }

    private static Constant correction(String index, double value) {
        return constant(
                "1 − β" + index + "ᵗ", "1 - \\beta_" + index + "^t", "1 minus beta " + index + " to the t", value);
    }

    private static Constant constant(String plain, String latex, String spoken, double value) {
        return new Constant(new Name(plain, plain, latex, spoken), value);
    }
}
