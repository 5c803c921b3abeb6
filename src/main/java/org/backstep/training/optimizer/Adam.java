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
 * Adam (Kingma and Ba, 2015), bias-corrected: m ← β₁·m + (1 − β₁)·∂W, v ← β₂·v + (1 − β₂)·∂W², and with m̂ = m/(1 − β₁ᵗ),
 * v̂ = v/(1 − β₂ᵗ) at the t-th update W ← W − η·m̂/(√v̂ + ε).
 *
 * @param beta1 β₁, from 0 up to but not 1
 * @param beta2 β₂, from 0 up to but not 1
 * @param epsilon ε, greater than 0
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    /** The paper's numbers: 0.9, 0.999, 1e-8. */
    public static final Adam USUAL = new Adam(0.9, 0.999, 1e-8);

    private static final Name BETA1 = UpdateTerms.name("β1", "\\beta_1", "beta 1");
    private static final Name BETA2 = UpdateTerms.name("β2", "\\beta_2", "beta 2");

    public Adam {
        OwnNumber.requireDecay("beta1", beta1);
        OwnNumber.requireDecay("beta2", beta2);
        OwnNumber.requirePositive("epsilon", epsilon);
    }

    @Override
    public String word() {
        return "adam";
    }

    @Override
    public String title() {
        return "Adam";
    }

    @Override
    public List<OwnNumber> numbers() {
        return List.of(
                new OwnNumber(
                        "beta1", "β₁", "decay of the mean gradient", beta1, beta -> new Adam(beta, beta2, epsilon)),
                new OwnNumber("beta2", "β₂", "decay of the mean square", beta2, beta -> new Adam(beta1, beta, epsilon)),
                new OwnNumber(
                        "epsilon", "ε", "keeps the divisor from 0", epsilon, small -> new Adam(beta1, beta2, small)));
    }

    @Override
    public List<Memory> memory() {
        return List.of(new Memory(Aspect.M, "mean gradient"), new Memory(Aspect.V, "mean squared gradient"));
    }

    @Override
    public Moments remember(Moments before, Gradients gradients) {
        return new Moments(
                before.m(gradients, (m, gradient) -> beta1 * m + (1 - beta1) * gradient),
                before.v(gradients, (v, gradient) -> beta2 * v + (1 - beta2) * (gradient * gradient)),
                before.updates() + 1);
    }

    /** The bias correction 1 − βᵗ of a mean at the t-th update. */
    private static double correction(double beta, int updates) {
        return 1 - StrictMath.pow(beta, updates);
    }

    @Override
    public Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate) {
        Gradients m = after.requireM();
        Gradients v = after.requireV();
        double first = correction(beta1, after.updates());
        double second = correction(beta2, after.updates());
        return parameters.minus(k -> rate * (m.get(k) / first) / (Math.sqrt(v.get(k) / second) + epsilon));
    }

    @Override
    public List<Equation> equations(UpdateTerms of, int updates) {
        Term square = ENTRYWISE_PRODUCT.of(of.gradient(), of.gradient());
        Term mean = QUOTIENT.of(of.renewed(Aspect.M), shortBy(BETA1, beta1, updates));
        Term meanSquare = QUOTIENT.of(of.renewed(Aspect.V), shortBy(BETA2, beta2, updates));
        Term divisor = SUM.of(ROOT.of(meanSquare), UpdateTerms.constant("ε", "\\varepsilon", "epsilon", epsilon));
        return List.of(
                of.averages(Aspect.M, BETA1, beta1, of.gradient()),
                of.averages(Aspect.V, BETA2, beta2, square),
                of.moves(QUOTIENT.of(SCALED.of(UpdateTerms.RATE, mean), divisor)));
    }

    private static Term shortBy(Name beta, double value, int updates) {
        return UpdateTerms.constant(
                "1 − " + beta.plain() + "ᵗ",
                "1 - " + beta.latex() + "^t",
                "1 minus " + beta.spoken() + " to the t",
                correction(value, updates));
    }
}
