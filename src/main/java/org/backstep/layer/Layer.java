package org.backstep.layer;

import static org.backstep.term.Operation.ENTRYWISE_PRODUCT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Slot;
import org.backstep.term.Equation;
import org.backstep.term.Operator;
import org.backstep.term.Term;

/**
 * A layer: pre = A(in), out = σ(pre); back δ = B(δ of the layer behind) ⊙ σ′(pre), where B is the transpose of A's
 * Jacobian. Its kind says what A is, twice: as terms, from which everything is read that is shown, and as the arithmetic of
 * {@link LayerWork}. Immutable; two layers are equal if they are the same function of their parameters.
 */
public interface Layer {
    Shape input();

    Shape output();

    /** σ; empty if the layer has none, and no pre-activation. */
    Optional<Activation> activation();

    /** The parameters, in their order in the list of all. */
    List<SlotShape> slots();

    /** A of the input. */
    Term sum(LayerTerms at);

    /** B of the layer's delta: what the layer before gets back. */
    Term back(LayerTerms at);

    /** One sample's share of the gradient of a slot's parameters. */
    Term share(Slot slot, LayerTerms at);

    /** The layer's matrices for a number of samples, and its arithmetic. */
    LayerWork work(int samples);

    /** The layer in a network's text: "dense 8 tanh". */
    String text();

    /** Whether its quantities and phases have the document's names in a network of two layers. */
    default boolean isOfDocument() {
        return false;
    }

    /** The definitions of the functions that the equations need in NumPy, each with its lines. */
    default List<List<String>> numpyDefinitions() {
        return activation().stream()
                .map(sigma -> sigma.text().numpyDefinition())
                .toList();
    }

    /** The multiplications of one forward pass of a sample. */
    default long multiplications() {
        return slots().stream().mapToLong(SlotShape::size).sum();
    }

    /** The steps of the forward pass; the last makes the output. */
    default List<Step> stepsForward() {
        return List.of(
                activation().isPresent()
                        ? Step.making(Part.PRE_ACTIVATION, Part.ACTIVATION)
                        : Step.making(Part.ACTIVATION));
    }

    /** The steps of the way back; the first makes the delta, which begins as what comes back from behind. */
    default List<Step> stepsBack() {
        return List.of(Step.making(Part.DELTA));
    }

    /** The equations of a step of the forward pass, one for each part that it makes unless they are written out. */
    default List<Equation> forward(Step step, LayerTerms at) {
        OfSample out = at.part(Part.ACTIVATION);
        if (activation().isEmpty()) {
            return List.of(new Equation(out, sum(at)));
        }
        Equation activated =
                new Equation(out, new Operator.Activated(activation().get()).of(argument(at)));
        return at.writtenOut()
                ? List.of(activated)
                : List.of(new Equation(at.part(Part.PRE_ACTIVATION), sum(at)), activated);
    }

    /**
     * The equations of a step of the way back.
     *
     * @param returned what comes back from behind: B of the next layer's delta, or x̂ − x
     */
    default List<Equation> back(Step step, LayerTerms at, Term returned) {
        boolean slope = activation().isPresent() && at.rule().hasSlope(at.last());
        Term delta = slope
                ? ENTRYWISE_PRODUCT.of(returned, new Operator.Slope(activation().get()).of(argument(at)))
                : returned;
        return List.of(new Equation(at.part(Part.DELTA), delta));
    }

    private Term argument(LayerTerms at) {
        return at.writtenOut()
                ? new Term.WrittenOut(at.part(Part.PRE_ACTIVATION), sum(at))
                : at.symbol(Part.PRE_ACTIVATION);
    }

    /** What a sample has numbers of in this layer. */
    default List<Part> parts() {
        return Stream.concat(stepsForward().stream(), stepsBack().stream())
                .flatMap(step -> step.makes().stream())
                .toList();
    }
}
