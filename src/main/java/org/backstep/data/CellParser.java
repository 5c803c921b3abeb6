package org.backstep.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the number in a cell, strictly: digits with at most one decimal sign and at most one exponent. What Java would
 * also take (1d, NaN, 0x1p3) is refused, and so are thousands separators. A decimal comma is read unless commas separate
 * the cells; but one file has one decimal sign, for 1.234 beside 0,5 could be more than a thousand.
 */
final class CellParser {
    private static final Pattern NUMBER =
            Pattern.compile("[+\\-−]?([0-9]++([.,][0-9]*+)?|[.,][0-9]++)([eE][+\\-−]?[0-9]++)?");
    private static final Pattern GROUPED = Pattern.compile("[+\\-−]?[0-9]++([.,' \u00A0\u202F_’][0-9]++)++");
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity", "∞");
    private static final int SHOWN = 40;

    private final boolean commaSeparates;
    private char decimalSign;

    CellParser(char separator) {
        this.commaSeparates = separator == ',';
    }

    /** Whether a cell looks like a number, though {@link #parse} may refuse it. */
    static boolean looksNumeric(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches() || GROUPED.matcher(text).matches() || isNotFinite(text);
    }

    /** The number in a cell, or NaN if there is none; {@link #problem} then gives the reason. */
    double parse(String cell) {
        String text = cell.strip();
        if (!NUMBER.matcher(text).matches()) {
            return Double.NaN;
        }
        char sign = decimalSignIn(text);
        if (sign != 0) {
            if (decimalSign == 0 && !(sign == ',' && commaSeparates)) {
                decimalSign = sign;
            }
            if (sign != decimalSign) {
                return Double.NaN;
            }
        }
        double value = Double.parseDouble(text.replace(',', '.').replace('−', '-'));
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** The error for a cell that {@link #parse} refused, with what would be right. */
    String problem(String cell, String where) {
        String text = cell.strip();
        String found = quoted(text) + " in " + where;
        if (text.isEmpty()) {
            return "the cell in " + where + " is empty; every cell needs a number";
        }
        if (isNotFinite(text)) {
            return found + " is not a finite number; put a number there or remove the row";
        }
        if (NUMBER.matcher(text).matches()) {
            if (decimalSignIn(text) == ',' && commaSeparates) {
                return found + " has a decimal comma, but commas separate the cells; write a decimal point,"
                        + " or separate the cells by semicolons";
            }
            if (decimalSignIn(text) != 0 && decimalSignIn(text) != decimalSign) {
                String here = decimalSign == ',' ? "point" : "comma";
                String before = decimalSign == ',' ? "comma" : "point";
                return found + " has a decimal " + here + ", but the numbers before it have a decimal " + before
                        + "; use one of them, and no thousands separators";
            }
            return found + " is too large; the largest number is about 1.8e308";
        }
        if (GROUPED.matcher(text).matches()) {
            return found + " is not a number; write it without thousands separators";
        }
        return found + " is not a number; write one like 1.5 or -2e-3";
    }

    /** A cell for a message: in quotation marks, on one line, and not too long. */
    static String quoted(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
        return '"' + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + '"';
    }

    private static boolean isNotFinite(String text) {
        String unsigned = text.matches("(?s)[+\\-−].*") ? text.substring(1) : text;
        return NOT_FINITE.contains(unsigned.toLowerCase(Locale.ROOT));
    }

    /** The decimal sign of a text that is a number, or 0. */
    private static char decimalSignIn(String number) {
        return number.indexOf('.') >= 0 ? '.' : number.indexOf(',') >= 0 ? ',' : 0;
    }
}
