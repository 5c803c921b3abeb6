package org.backstep.training.optimizer;

import java.util.List;
import java.util.Optional;

/** The list of all optimisers. */
public final class Optimizers {
    /** All optimisers with their usual numbers, in the order of forms; the first is the notebook's. */
    public static final List<Optimizer> ALL = List.of(new Descent(), Momentum.USUAL, Adam.USUAL, RmsProp.USUAL);

    private Optimizers() {}

    public static List<String> words() {
        return ALL.stream().map(Optimizer::word).toList();
    }

    /** The optimiser of a word, with its usual numbers. */
    public static Optional<Optimizer> named(String word) {
        return ALL.stream().filter(one -> one.word().equals(word)).findFirst();
    }
}
