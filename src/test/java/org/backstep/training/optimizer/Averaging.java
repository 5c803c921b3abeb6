package org.backstep.training.optimizer;

import static org.backstep.term.Operation.SCALED;

import java.util.List;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.notation.Name;
import org.backstep.term.Equation;

/**
 * Descent along a running mean of the gradients: m ← β·m + (1 − β)·∂W, W ← W − η·m.
 *
 * @param decay β, from 0 up to but not 1
 */
record Averaging(double decay) implements Optimizer {
    static final Averaging USUAL = new Averaging(0.9);
    private static final Name BETA = UpdateTerms.name("β", "\\beta", "beta");

    Averaging {
        OwnNumber.requireDecay("beta", decay);
    }

    @Override
    public String word() {
        return "averaging";
    }

    @Override
    public List<OwnNumber> numbers() {
        return List.of(new OwnNumber("beta", "β", "decay of the mean gradient", decay, Averaging::new));
    }

    @Override
    public List<Memory> memory() {
        return List.of(new Memory(Aspect.M, "mean gradient"));
    }

    @Override
    public Moments remember(Moments before, Gradients gradients) {
        return new Moments(
                before.m(gradients, (m, gradient) -> decay * m + (1 - decay) * gradient), null, before.updates() + 1);
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        return parameters.minus(rate, after.requireM());
    }

    @Override
    public List<Equation> equations(UpdateTerms of, int updates) {
        return List.of(
                of.averages(Aspect.M, BETA, decay, of.gradient()),
                of.moves(SCALED.of(UpdateTerms.RATE, of.renewed(Aspect.M))));
    }
}
