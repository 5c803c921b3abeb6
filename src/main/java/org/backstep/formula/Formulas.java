package org.backstep.formula;

import static org.backstep.term.Operation.DIFFERENCE;
import static org.backstep.term.Operation.SQUARED_NORM;

import java.util.List;
import org.backstep.layer.Rule;
import org.backstep.network.Network;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Over;
import org.backstep.term.Term.SampleMean;
import org.backstep.term.Term.Symbol;
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
    private final boolean batched;

    private Formulas(Network network, Settings settings, int updates, boolean batched) {
        this.network = network;
        this.settings = settings;
        this.updates = updates;
        this.batched = batched;
    }

    /** The document's equations: plain descent with the mean over all samples. */
    public static Formulas of(Network network) {
        return new Formulas(network, Settings.NOTEBOOK, 1, false);
    }

    public static Formulas of(Computation computation) {
        Iteration iteration = computation.iteration();
        return new Formulas(
                iteration.parameters().network(),
                iteration.settings(),
                iteration.moments().updates() + 1,
                computation.trace().batch().isPresent());
    }

    /** One equation for every quantity that the phase computes, in the order in which they are computed. */
    public List<Equation> steps(Phase phase) {
        return equations(phase, false);
    }

    /** The phase as the document writes it. */
    public List<Equation> lines(Phase phase) {
        return equations(phase, true);
    }

    private List<Equation> equations(Phase phase, boolean writtenOut) {
        int l = phase.layer();
        return switch (phase.kind()) {
            case FORWARD -> network.layer(l).forward(phase.step(), network.terms(l, settings.rule(), writtenOut));
            case DELTA -> network.back(l, phase.step(), settings.rule(), writtenOut);
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

    /** L(x, x̂) = ‖x − x̂‖² and loss = (1/(N d_x)) Σₙ L: what the document defines and what its code prints. §2.4. */
    private List<Equation> loss() {
        Term mean = new SampleMean(symbol(OfSample.LOSS), true, new Over(batched, true));
        Term squares =
                SQUARED_NORM.of(DIFFERENCE.of(symbol(OfSample.INPUT), symbol(OfSample.activation(network.depth()))));
        return List.of(new Equation(OfSample.LOSS, squares), new Equation(OfRun.LOSS, mean));
    }

    /** The gradients of each layer's parameters, (1/N) Σₙ of each sample's share, from the last layer back. §2.5. */
    private List<Equation> gradients() {
        Over over = new Over(batched, settings.rule() != Rule.SUM);
        return network.blocksFromTheLast().stream()
                .map(block -> {
                    int l = block.layer();
                    Term share = network.layer(l).share(block.slot(), network.terms(l, settings.rule(), false));
                    return new Equation(block.quantity().gradient(), new SampleMean(share, false, over));
                })
                .toList();
    }

    /** W_l ← W_l − η ∇W_l and b_l ← b_l − η ∇b_l, from the last layer back, §2.5; or another optimiser's equations; frozen ones stay. */
    private List<Equation> update() {
        return network.blocksFromTheLast().stream()
                .flatMap(block -> settings.optimizer().equations(new UpdateTerms(block.quantity()), updates).stream()
                        .map(equation -> settings.frozen().in(equation, block)))
                .toList();
    }

    private static Symbol symbol(Quantity quantity) {
        return new Symbol(quantity);
    }
}
