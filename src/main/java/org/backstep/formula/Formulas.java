package org.backstep.formula;

import static org.backstep.term.Operation.DIFFERENCE;
import static org.backstep.term.Operation.ENTRYWISE_PRODUCT;
import static org.backstep.term.Operation.PLUS_COLUMN;
import static org.backstep.term.Operation.PRODUCT;
import static org.backstep.term.Operation.SQUARED_NORM;
import static org.backstep.term.Operation.TRANSPOSED;

import java.util.ArrayList;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.layer.Rule;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Operator;
import org.backstep.term.Term;
import org.backstep.term.Term.Over;
import org.backstep.term.Term.SampleMean;
import org.backstep.term.Term.Symbol;
import org.backstep.term.Term.WrittenOut;
import org.backstep.training.Computation;
import org.backstep.training.Iteration;
import org.backstep.training.Phase;
import org.backstep.training.Phases;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.UpdateTerms;

/**
 * The equations of a network, phase by phase, §2.2 to §2.5. {@link #steps} has one equation for every quantity that the
 * phase computes; {@link #lines} has the document's lines, in which the pre-activation is written out:
 * z = σ(W_e x + b_e) instead of z_pre = W_e x + b_e and z = σ(z_pre).
 */
public final class Formulas {
    private final Network network;
    private final Settings settings;
    private final int updates;

    private Formulas(Network network, Settings settings, int updates) {
        this.network = network;
        this.settings = settings;
        this.updates = updates;
    }

    /** The document's equations: plain descent with the mean over all samples. */
    public static Formulas of(Network network) {
        return new Formulas(network, Settings.NOTEBOOK, 1);
    }

    public static Formulas of(Computation computation) {
        return of(computation.iteration());
    }

    public static Formulas of(Iteration iteration) {
        return new Formulas(
                iteration.parameters().network(),
                iteration.settings(),
                iteration.moments().updates() + 1);
    }

    /** One equation for every quantity that the phase computes, in the order in which they are computed. */
    public List<Equation> steps(Phase phase) {
        int l = phase.layer();
        return switch (phase.kind()) {
            case FORWARD -> List.of(preActivation(l), new Equation(out(l), activated(l, symbol(pre(l)))));
            case DELTA -> List.of(delta(l, symbol(pre(l))));
            case LOSS -> loss();
            case GRADIENTS -> gradients();
            case UPDATE -> update();
        };
    }

    /** The phase as the document writes it. */
    public List<Equation> lines(Phase phase) {
        int l = phase.layer();
        return switch (phase.kind()) {
            case FORWARD -> List.of(new Equation(out(l), activated(l, writtenOut(l))));
            case DELTA -> List.of(delta(l, writtenOut(l)));
            case LOSS -> loss();
            case GRADIENTS -> gradients();
            case UPDATE -> update();
        };
    }

    /** The steps of all phases, in order: a whole epoch. */
    public List<Equation> epoch() {
        return Phases.of(network).all().stream()
                .flatMap(phase -> steps(phase).stream())
                .toList();
    }

    /** pre_l = W_l out_{l−1} + b_l, d_l×N; out_0 is x. §2.2, §2.3. */
    private Equation preActivation(int l) {
        return new Equation(pre(l), weightedSum(l));
    }

    private Term weightedSum(int l) {
        return PLUS_COLUMN.of(
                PRODUCT.of(symbol(OfParameter.weights(l)), symbol(out(l - 1))), symbol(OfParameter.biases(l)));
    }

    private Term writtenOut(int l) {
        return new WrittenOut(pre(l), weightedSum(l));
    }

    private Term activated(int l, Term argument) {
        return new Operator.Activated(activation(l)).of(argument);
    }

    /** L(x, x̂) = ‖x − x̂‖² and loss = (1/(N d_x)) Σₙ L: what the document defines and what its code prints. §2.4. */
    private List<Equation> loss() {
        Term mean = new SampleMean(symbol(OfSample.LOSS), true, new Over(isBatched(), true));
        Term squares = SQUARED_NORM.of(DIFFERENCE.of(symbol(out(0)), symbol(out(network.depth()))));
        return List.of(new Equation(OfSample.LOSS, squares), new Equation(OfRun.LOSS, mean));
    }

    /** δ_L = (x̂ − x) ⊙ σ′(pre_L); δ_l = (W_{l+1}ᵀ δ_{l+1}) ⊙ σ′(pre_l), W before its update; d_l×N. §2.5. */
    private Equation delta(int l, Term argument) {
        Term blame = l == network.depth()
                ? DIFFERENCE.of(symbol(out(l)), symbol(out(0)))
                : PRODUCT.of(TRANSPOSED.of(symbol(weightsAbove(l))), symbol(OfSample.delta(l + 1)));
        Term delta = settings.rule().hasSlope(l == network.depth())
                ? ENTRYWISE_PRODUCT.of(blame, new Operator.Slope(activation(l)).of(argument))
                : blame;
        return new Equation(OfSample.delta(l), delta);
    }

    /** The weights behind a delta; the wrong rule takes the updated ones. */
    private Quantity weightsAbove(int l) {
        OfParameter weights = OfParameter.weights(l + 1);
        return settings.rule() == Rule.UPDATED_WEIGHTS ? weights.asNew() : weights;
    }

    private boolean isBatched() {
        return !settings.batching().isWhole();
    }

    /** ∇W_l = (1/N) Σₙ δ_l out_{l−1}ᵀ and ∇b_l = (1/N) Σₙ δ_l, from the last layer back. §2.5. */
    private List<Equation> gradients() {
        List<Equation> all = new ArrayList<>();
        Over over = new Over(isBatched(), settings.rule() != Rule.SUM);
        for (int l = network.depth(); l >= 1; l--) {
            Term delta = symbol(OfSample.delta(l));
            Term product = PRODUCT.of(delta, TRANSPOSED.of(symbol(out(l - 1))));
            all.add(new Equation(OfParameter.weights(l).gradient(), new SampleMean(product, false, over)));
            all.add(new Equation(OfParameter.biases(l).gradient(), new SampleMean(delta, false, over)));
        }
        return List.copyOf(all);
    }

    /** W_l ← W_l − η ∇W_l and b_l ← b_l − η ∇b_l, from the last layer back, §2.5; or another optimiser's equations; frozen ones stay. */
    private List<Equation> update() {
        return network.blocksFromTheLast().stream()
                .flatMap(block -> settings.optimizer().equations(new UpdateTerms(block.quantity()), updates).stream()
                        .map(equation -> settings.frozen().in(equation, block)))
                .toList();
    }

    private Activation activation(int l) {
        return network.layer(l).activation();
    }

    private static Quantity pre(int l) {
        return OfSample.preActivation(l);
    }

    private static Quantity out(int l) {
        return OfSample.activation(l);
    }

    private static Symbol symbol(Quantity quantity) {
        return new Symbol(quantity);
    }
}
