package org.backstep.formula;

import java.util.List;
import org.backstep.notation.Name;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
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
 * The equations of an update, one for every quantity that it makes, for one kind of parameter.
 *
 * @param updates the number of this update, t
 */
record UpdateFormulas(Optimizer optimizer, int updates) {
    private static final Term RATE = new Symbol(Quantity.of(Kind.LEARNING_RATE));

    /** Of a layer's weights or biases, whose gradients and moments are of these kinds. */
    List<Equation> of(Kind parameter, Kind gradient, Kind m, Kind v, int layer) {
        Term before = new Symbol(Quantity.of(parameter, layer));
        Term slope = new Symbol(Quantity.of(gradient, layer));
        if (optimizer instanceof Momentum momentum) {
            Term decayed = new Scaled(constant("μ", "\\mu", "mu", momentum.decay()), new Symbol(Quantity.of(v, layer)));
            return List.of(
                    new Equation(renewed(v, layer), new Sum(decayed, slope)),
                    new Equation(
                            renewed(parameter, layer),
                            new Difference(before, new Scaled(RATE, new Symbol(renewed(v, layer))))));
        }
        if (optimizer instanceof Adam adam) {
            return List.of(
                    new Equation(renewed(m, layer), mean("1", adam.beta1(), Quantity.of(m, layer), slope)),
                    new Equation(
                            renewed(v, layer),
                            mean("2", adam.beta2(), Quantity.of(v, layer), new Hadamard(slope, slope))),
                    new Equation(
                            renewed(parameter, layer),
                            new Difference(before, step(adam, renewed(m, layer), renewed(v, layer)))));
        }
        return List.of(new Equation(renewed(parameter, layer), new Difference(before, new Scaled(RATE, slope))));
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

    private static Quantity renewed(Kind kind, int layer) {
        return Quantity.of(kind.renewed().orElseThrow(), layer);
    }
}
