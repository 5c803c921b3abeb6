package org.backstep.training.optimizer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.Numbers;
import org.backstep.term.Equation;

/** How parameters follow from gradients. Pure functions: what an optimiser remembers is a value, {@link Moments}. */
public interface Optimizer {
    /** The word in commands. */
    String word();

    /** The name in headings. */
    default String title() {
        return word();
    }

    /** The numbers that can be set, in the order in which they are offered. */
    default List<OwnNumber> numbers() {
        return List.of();
    }

    /** What is remembered from update to update, in the order in which it is shown. */
    default List<Memory> memory() {
        return List.of();
    }

    /** What is remembered after another gradient. */
    default Moments remember(Moments before, Gradients gradients) {
        return Moments.NONE;
    }

    /**
     * The updated parameters.
     *
     * @param after what is remembered, this gradient included
     * @param rate η
     */
    Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate);

    /**
     * The same arithmetic as equations, in the order in which they are computed: one for each thing that is remembered, then
     * the parameter's.
     *
     * @param of the parameter and what belongs to it
     * @param updates the number of this update, t
     */
    List<Equation> equations(UpdateTerms of, int updates);

    /** Whether this is remembered. */
    default boolean keeps(Moment moment) {
        return memory().stream().anyMatch(kept -> kept.moment() == moment);
    }

    /** The own number with a word. */
    default Optional<OwnNumber> number(String word) {
        return numbers().stream().filter(number -> number.word().equals(word)).findFirst();
    }

    /** "adam 0.9 0.999 1e-08": the word and the numbers. */
    default String text() {
        return word()
                + numbers().stream()
                        .map(number -> " " + Numbers.exact(number.value()))
                        .collect(Collectors.joining());
    }
}
