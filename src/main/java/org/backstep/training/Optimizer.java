package org.backstep.training;

import java.util.List;
import org.backstep.network.Gradients;
import org.backstep.network.Parameters;

/** How parameters follow from gradients. Pure functions: what an optimiser remembers is a value, {@link Moments}. */
public sealed interface Optimizer permits Descent, Momentum, Adam {
    /** Their words in commands, in the order in which they are offered. */
    List<String> WORDS = List.of(Descent.WORD, Momentum.WORD, Adam.WORD);

    /** Its word in commands. */
    String word();

    /** Whether it remembers v: the velocity of momentum, the mean square of Adam. */
    boolean keepsV();

    /** Whether it remembers m, the mean gradient of Adam. */
    boolean keepsM();

    /** What it remembers after another gradient. */
    Moments remember(Moments before, Gradients gradients);

    /**
     * The updated parameters.
     *
     * @param after what is remembered, this gradient included
     * @param rate η
     */
    Parameters update(Parameters parameters, Gradients gradients, Moments after, double rate);
}
