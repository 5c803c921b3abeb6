package org.backstep.term;

import org.backstep.activation.FunctionText;
import org.backstep.notation.Name;

/**
 * The signs of an operation in each writing. A {@code •} stands for an argument, in order; {@code (•)} for an argument as
 * a whole: in brackets, or called "the sum …" where it is spoken. Signs that begin and end with {@code •} stand between
 * operands, which are in brackets where they would be misread.
 */
public record Signs(String latex, String plain, String spoken, String numpy) {
    /** The square of one entry. */
    public static final Signs SQUARE = new Signs("(•)^2", "(•)²", "the square of •", "(•) ** 2");

    /** A number that has not been computed. */
    public static final Signs DASH = new Signs("\\text{--}", "–", "something not known yet", "");

    /** The update of a quantity. */
    public static final Signs BECOMES = new Signs(" \\leftarrow ", " ← ", " equals ", " = ");

    public static Signs of(Name name) {
        return new Signs(name.latex(), name.plain(), name.spoken(), name.text());
    }

    /** The way from a number through a function to its value. */
    public static Signs through(FunctionText function) {
        return new Signs(
                " \\xrightarrow{" + function.latex() + "} ",
                " →" + function.plain() + " ",
                "; " + function.spoken() + " of that is ",
                "");
    }

    /** The same with other signs on paper and screen. */
    Signs written(String inLatex, String inPlain) {
        return new Signs(inLatex, inPlain, spoken, numpy);
    }
}
