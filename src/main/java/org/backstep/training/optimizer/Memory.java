package org.backstep.training.optimizer;

/**
 * What an optimiser keeps in one place of its memory.
 *
 * @param meaning "mean squared gradient"
 */
public record Memory(Moment moment, String meaning) {}
