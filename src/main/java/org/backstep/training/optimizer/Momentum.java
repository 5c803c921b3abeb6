package org.backstep.training.optimizer;

import static org.backstep.term.Operation.SCALED;
import static org.backstep.term.Operation.SUM;

import java.util.List;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.term.Equation;
import org.backstep.term.Term;

/**
 * Momentum (Polyak, 1964): v ← μ·v + ∂W, W ← W − η·v.
 *
 * @param decay μ, from 0 up to but not 1
 */
public record Momentum(double decay) implements Optimizer {
    /** μ = 0.9. */
    public static final Momentum USUAL = new Momentum(0.9);

    public Momentum {
        OwnNumber.requireDecay("momentum", decay);
    }

    @Override
    public String word() {
        return "momentum";
    }

    @Override
    public List<OwnNumber> numbers() {
        return List.of(new OwnNumber("momentum", "μ", "decay of the velocity", decay, Momentum::new)
                .offered("MU", "The share of its velocity that momentum keeps", "0, 0.5, 0.9"));
    }

    @Override
    public List<Memory> memory() {
        return List.of(new Memory(Aspect.V, "velocity"));
    }

    @Override
    public Moments remember(Moments before, Gradients gradients) {
        return new Moments(null, before.v(gradients, (v, gradient) -> decay * v + gradient), before.updates() + 1);
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        return parameters.minus(rate, after.requireV());
    }

    @Override
    public List<Equation> equations(UpdateTerms of, int updates) {
        Term mu = UpdateTerms.constant("μ", "\\mu", "mu", decay);
        return List.of(
                of.remembers(Aspect.V, SUM.of(SCALED.of(mu, of.old(Aspect.V)), of.gradient())),
                of.moves(SCALED.of(UpdateTerms.RATE, of.renewed(Aspect.V))));
    }
}
