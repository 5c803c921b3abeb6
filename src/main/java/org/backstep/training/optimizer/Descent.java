package org.backstep.training.optimizer;

import static org.backstep.term.Operation.SCALED;

import java.util.List;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.term.Equation;

/** Plain gradient descent, §2.5: W ← W − η·∂W, b ← b − η·∂b. */
public record Descent() implements Optimizer {
    @Override
    public String word() {
        return "sgd";
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        return parameters.minus(rate, gradients);
    }

    @Override
    public List<Equation> equations(UpdateTerms of, int updates) {
        return List.of(of.moves(SCALED.of(UpdateTerms.RATE, of.gradient())));
    }
}
