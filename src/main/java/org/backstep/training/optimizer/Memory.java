package org.backstep.training.optimizer;

/**
 * One part of an optimiser's memory: a number for every parameter.
 *
 * @param meaning "mean squared gradient"
 */
public record Memory(Moment moment, String meaning) {}
