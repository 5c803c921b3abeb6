package org.backstep.formula;

import org.backstep.term.Equation;

/** Writes formulas for people: by their symbols, and with a sample's numbers. */
public interface FormulaWriter {
    /** The equation by its symbols. */
    String write(Equation equation);

    /** The right-hand side with numbers, and what it comes to. */
    String write(Worked worked);
}
