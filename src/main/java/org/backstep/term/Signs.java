package org.backstep.term;

/**
 * The signs of an operation in each writing. A {@code •} stands for an argument, in order; {@code (•)} for an argument as
 * a whole: in brackets, or called "the sum …" where it is spoken. Signs that begin and end with {@code •} stand between
 * operands, which are in brackets where they would be misread.
 */
public record Signs(String latex, String plain, String spoken, String numpy) {
    /** The square of one entry. */
    public static final Signs SQUARE = new Signs("(•)^2", "(•)²", "the square of •", "(•) ** 2");

    /** The same with other signs on paper and screen. */
    Signs written(String inLatex, String inPlain) {
        return new Signs(inLatex, inPlain, spoken, numpy);
    }
}
