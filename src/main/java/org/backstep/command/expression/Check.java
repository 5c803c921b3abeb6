package org.backstep.command.expression;

/**
 * A condition and what it found.
 *
 * @param left the left side's number
 * @param right the right side's number
 */
public record Check(Condition condition, double left, double right, boolean holds) {}
