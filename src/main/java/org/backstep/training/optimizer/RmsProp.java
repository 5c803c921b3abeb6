package org.backstep.training.optimizer;

import static org.backstep.term.Operation.ENTRYWISE_PRODUCT;
import static org.backstep.term.Operation.QUOTIENT;
import static org.backstep.term.Operation.ROOT;
import static org.backstep.term.Operation.SCALED;
import static org.backstep.term.Operation.SUM;

import java.util.List;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.notation.Name;
import org.backstep.term.Equation;
import org.backstep.term.Term;

/**
 * RMSProp (Tieleman and Hinton, 2012: lecture 6e of Neural Networks for Machine Learning): v ← ρ·v + (1 − ρ)·∂W²,
 * W ← W − η·∂W/(√v + ε).
 *
 * @param decay ρ, from 0 up to but not 1
 * @param epsilon ε, greater than 0
 */
public record RmsProp(double decay, double epsilon) implements Optimizer {
    /** The lecture's ρ = 0.9, and ε = 1e-8. */
    public static final RmsProp USUAL = new RmsProp(0.9, 1e-8);

    private static final Name RHO = UpdateTerms.name("ρ", "\\rho", "rho");

    public RmsProp {
        OwnNumber.requireDecay("rho", decay);
        OwnNumber.requirePositive("epsilon", epsilon);
    }

    @Override
    public String word() {
        return "rmsprop";
    }

    @Override
    public String title() {
        return "RMSProp";
    }

    @Override
    public List<OwnNumber> numbers() {
        return List.of(
                new OwnNumber("rho", "ρ", "decay of the mean square", decay, rho -> new RmsProp(rho, epsilon))
                        .offered("RHO", "The share of its mean square that rmsprop keeps", "0.5, 0.9, 0.99"),
                new OwnNumber("epsilon", "ε", "keeps the divisor from 0", epsilon, small -> new RmsProp(decay, small)));
    }

    @Override
    public List<Memory> memory() {
        return List.of(new Memory(Aspect.V, "mean squared gradient"));
    }

    @Override
    public Moments remember(Moments before, Gradients gradients) {
        return new Moments(
                null,
                before.v(gradients, (v, gradient) -> decay * v + (1 - decay) * (gradient * gradient)),
                before.updates() + 1);
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        Gradients v = after.requireV();
        return parameters.minus(k -> rate * gradients.get(k) / (Math.sqrt(v.get(k)) + epsilon));
    }

    @Override
    public List<Equation> equations(UpdateTerms of, int updates) {
        Term square = ENTRYWISE_PRODUCT.of(of.gradient(), of.gradient());
        Term divisor =
                SUM.of(ROOT.of(of.renewed(Aspect.V)), UpdateTerms.constant("ε", "\\varepsilon", "epsilon", epsilon));
        return List.of(
                of.averages(Aspect.V, RHO, decay, square),
                of.moves(QUOTIENT.of(SCALED.of(UpdateTerms.RATE, of.gradient()), divisor)));
    }
}
