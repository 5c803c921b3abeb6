package org.backstep.term;

import org.backstep.notation.Quantity;

/** The definition of a quantity, or the update of a parameter: left = right. */
public record Equation(Quantity left, Term right) {}
