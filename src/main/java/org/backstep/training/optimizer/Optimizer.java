package org.backstep.training.optimizer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;
import org.backstep.notation.Aspect;
import org.backstep.notation.Numbers;
import org.backstep.term.Equation;

/** An optimiser: new parameters from gradients. Its functions are pure; its memory is a value, {@link Moments}. */
public interface Optimizer {
    /** The word in commands. */
    String word();

    /** The name in headings. */
    default String title() {
        return word();
    }

    /** The numbers that can be set, in the order of forms. */
    default List<OwnNumber> numbers() {
        return List.of();
    }

    /** The parts of the memory from update to update, in the order of display. */
    default List<Memory> memory() {
        return List.of();
    }

    /** The memory after another gradient. */
    default Moments remember(Moments before, Gradients gradients) {
        return Moments.NONE;
    }

    /**
     * The updated parameters.
     *
     * @param after the memory, this gradient included
     * @param rate η
     */
    Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate);

    /**
     * The arithmetic as equations, in the order of computation: one for each part of the memory, then the parameter's.
     *
     * @param of the terms of the parameter
     * @param updates the number of this update, t
     */
    List<Equation> equations(UpdateTerms of, int updates);

    /** Whether the memory has a moment. */
    default boolean keeps(Aspect moment) {
        return memory().stream().anyMatch(kept -> kept.moment() == moment);
    }

    /** The own number with a word. */
    default Optional<OwnNumber> number(String word) {
        return numbers().stream().filter(number -> number.word().equals(word)).findFirst();
    }

    /** The word and the numbers: "adam 0.9 0.999 1e-08". */
    default String text() {
        return word()
                + numbers().stream()
                        .map(number -> " " + Numbers.exact(number.value()))
                        .collect(Collectors.joining());
    }
}
