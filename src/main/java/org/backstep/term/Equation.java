package org.backstep.term;

import org.backstep.notation.Quantity;

/** What a quantity is, or (of a parameter) becomes: left = right. */
public record Equation(Quantity left, Term right) {}
