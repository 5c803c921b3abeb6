package org.backstep.data;

import java.util.regex.Pattern;

/**
 * Text in CSV files that a spreadsheet would take for a formula: it begins with {@code =}, {@code +}, {@code @}, a tab or a
 * line break, or with {@code -} and is no number. An apostrophe before it marks it as text, as a spreadsheet's user would.
 */
public final class SpreadsheetText {
    private static final String NUMBER = "(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?";
    /** With the apostrophes that it has already, so that what was marked can be told from what was written so. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*+(?:[=+@\\t\\r\\n]|-(?!" + NUMBER + "$)).*");

    private SpreadsheetText() {}

    /** The text as it is written. */
    public static String marked(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was written so. */
    static String unmarked(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
