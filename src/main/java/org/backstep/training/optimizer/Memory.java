package org.backstep.training.optimizer;

import org.backstep.notation.Aspect;

/**
 * One part of an optimiser's memory: a number for every parameter.
 *
 * @param meaning "mean squared gradient"
 */
public record Memory(Aspect moment, String meaning) {}
