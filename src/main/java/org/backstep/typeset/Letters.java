package org.backstep.typeset;

import java.awt.Font;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.scilab.forge.jlatexmath.DefaultTeXFont;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Letters and signs of Unicode: which of them JLaTeXMath has, under which command, and which no font here has. */
final class Letters {
    private static final char FIRST_GREEK = 'Ͱ';
    private static final char LAST_CYRILLIC = 'ԯ';
    /** Letters that the library has signs for; to ask for their names would load those of all Unicode at the start. */
    private static final String GREEK_SYMBOLS = "ͻͼͽϏϐϑϒϓϔϕϖϗϰϱϲϴϵϹϼϽϾϿ";

    private static final int FIRST_STYLED = 0x1D400;
    private static final int LAST_STYLED = 0x1D7FF;
    private static final int LAST_ASCII = 0x7F;
    /** The font of what the library has no sign for. */
    private static final Font SERIF = new Font(Font.SERIF, Font.PLAIN, 10);

    private static final Set<Byte> UNSEEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK);

    private Letters() {}

    /**
     * Makes the library take Greek and Cyrillic words from the fonts of the computer, as its own for them are not here.
     * Greek letters within formulas are commands by then.
     */
    static void prepare() {
        DefaultTeXFont.registeredAlphabets.clear();
        for (char letter = FIRST_GREEK; letter <= LAST_CYRILLIC; letter++) {
            if (Character.isLetter(letter) && GREEK_SYMBOLS.indexOf(letter) < 0) {
                TeXFormula.symbolMappings[letter] = null;
                TeXFormula.symbolTextMappings[letter] = null;
                TeXFormula.symbolFormulaMappings[letter] = null;
            }
        }
    }

    /**
     * The LaTeX of a sign.
     *
     * @param words whether it stands in words
     * @throws FormulaCount.Unreadable if it cannot be shown
     */
    static String of(int code, boolean words) {
        String sign = Character.toString(code);
        if (code <= LAST_ASCII) {
            return sign;
        }
        if (!words && Rewritings.SIGNS.containsKey(sign)) {
            return Rewritings.SIGNS.get(sign) + " ";
        }
        if (code >= FIRST_STYLED && code <= LAST_STYLED && Character.isDefined(code)) {
            return words ? "$" + styled(code) + "$" : styled(code);
        }
        String greek = words ? "" : greek(code);
        if (!greek.isEmpty()) {
            return greek;
        }
        boolean own = code <= Character.MAX_VALUE
                && (TeXFormula.symbolMappings[code] != null || TeXFormula.symbolFormulaMappings[code] != null);
        boolean drawable = code <= Character.MAX_VALUE
                && !UNSEEN.contains((byte) Character.getType(code))
                && SERIF.canDisplay(code);
        if (own || drawable || Character.isWhitespace(code)) {
            return sign;
        }
        throw new FormulaCount.Unreadable(String.format(
                Locale.ROOT, "the sign %s (U+%04X, %s) cannot be typeset", sign, code, Character.getName(code)));
    }

    /** The command of a Greek letter, \alpha for GREEK SMALL LETTER ALPHA; empty for any other sign. */
    private static String greek(int code) {
        String[] parts = String.valueOf(Character.getName(code)).split(" ", -1);
        if (parts.length != 4 || !parts[0].equals("GREEK") || !parts[2].equals("LETTER")) {
            return "";
        }
        String small = parts[3].toLowerCase(Locale.ROOT).replace("lamda", "lambda");
        String letter = parts[1].equals("CAPITAL")
                ? small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1)
                : small;
        return Rewritings.GREEK.contains(small) ? "\\" + letter + " " : "";
    }

    /** A letter of the mathematical alphabets, such as 𝜇 and 𝐖. */
    private static String styled(int code) {
        String plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
        String letter = of(plain.codePointAt(0), false);
        String alphabet = Character.getName(code).replace("MATHEMATICAL ", "").replace("BOLD ", "BOLD_");
        return Rewritings.STYLES.entrySet().stream()
                .filter(style -> alphabet.startsWith(style.getKey()))
                .findFirst()
                .map(style -> Alphabets.of(style.getValue().substring(1), letter))
                .orElse(letter);
    }
}
