package org.backstep.notation;

/**
 * The name of a quantity, in four ways of writing.
 *
 * @param text in commands, ASCII: "delta_out"
 * @param plain for reading: "δ_out"
 * @param latex in equations
 * @param spoken by a screen reader: "delta out"
 */
public record Name(String text, String plain, String latex, String spoken) {
    /** A name that is a word everywhere: "batch_size" in commands, "batch size" in equations and when spoken. */
    static Name ofWord(String text) {
        String words = text.replace('_', ' ');
        return new Name(text, text, "\\mathrm{" + words.replace(" ", "\\ ") + "}", words);
    }
}
