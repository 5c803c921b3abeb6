package org.backstep.formula;

import org.backstep.term.Equation;

/** A writer of formulas for readers: with symbols, and with a sample's numbers. */
public interface FormulaWriter {
    /** The equation in symbols. */
    String write(Equation equation);

    /** The right-hand side with numbers, and its result. */
    String write(WorkedLine worked);
}
