package org.backstep.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell's text is when it is no number, and how a message shows it. */
final class CellText {
    private static final Set<String> MISSING =
            Set.of("", "?", ".", "-", "–", "—", "na", "n/a", "n.a.", "#n/a", "nan", "null", "none");
    private static final String TIME =
            "\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[APap][Mm])?( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?";
    private static final Pattern DATE = Pattern.compile("(\\d{4}[-/.]\\d{1,2}([-/.]\\d{1,2})?"
            + "|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})"
            + "|\\d{1,2}[. -]{1,2}\\p{L}{3,9}\\.?[ -]\\d{2,4}"
            + "|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})([T ]" + TIME + ")?|" + TIME);
    private static final int SHOWN = 40;

    private CellText() {}

    /** The text without what is not seen at its ends: blanks of any width, and marks of no width. */
    static String strip(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isUnseen(cell.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isUnseen(char c) {
        return c == ' ' || Character.isWhitespace(c) || (c > '~' && (Character.isSpaceChar(c) || isUnprinted(c)));
    }

    /** A mark of no width, such as U+200B and U+FEFF. */
    private static boolean isUnprinted(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** A name or a label as it was before it was marked as text for spreadsheets. */
    static String name(String cell) {
        return SpreadsheetText.unmarked(oneLine(cell));
    }

    private static String oneLine(String cell) {
        return strip(cell).replaceAll("\\s+", " ");
    }

    /** Whether a stripped cell stands for a value that is not known. */
    static boolean isMissing(String text) {
        return text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a stripped cell is a date or a time of day. */
    static boolean isDate(String text) {
        return text.length() <= SHOWN && DATE.matcher(text).matches();
    }

    /** A cell for a message: in quotation marks, on one line, not too long, unseen characters by their numbers. */
    static String quoted(String cell) {
        String line = oneLine(cell).replaceAll("\\p{Cntrl}", "?");
        String cut = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        StringBuilder shown = new StringBuilder("\"");
        cut.codePoints().forEach(c -> {
            if (isUnprinted(c) || (c != ' ' && Character.isSpaceChar(c))) {
                shown.append(String.format(Locale.ROOT, "‹U+%04X›", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.append('"').toString();
    }
}
