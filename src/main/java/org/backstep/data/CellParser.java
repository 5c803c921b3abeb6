package org.backstep.data;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the numbers of a column, strictly: digits with at most one decimal sign and at most one exponent. What Java would
 * also take (1d, NaN, 0x1p3) is refused, and so are thousands separators. A decimal comma is read unless commas separate
 * the cells; but one column has one decimal sign, for 1.234 beside 0,5 could be more than a thousand.
 */
final class CellParser {
    private static final Pattern NUMBER =
            Pattern.compile("[+\\-−]?([0-9]++([.,][0-9]*+)?|[.,][0-9]++)([eE][+\\-−]?[0-9]++)?");
    private static final Pattern GROUPED =
            Pattern.compile("[+\\-−]?[0-9]{1,3}(?:([.,' \u00A0\u2009\u202F’_])[0-9]{3}(\\1[0-9]{3})*+)([.,][0-9]*+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+\\-−]?[0-9]{1,3}(,[0-9]{3})++");
    private static final Set<String> INFINITE = Set.of("inf", "infinity", "∞");

    /** The powers of ten that are doubles without rounding; a whole number of 15 digits is one, too. */
    private static final double[] POWERS = powersOfTen(22);

    private static final int EXACT_DIGITS = 15;

    private final boolean commaSeparates;
    private char decimalSign;

    CellParser(char separator) {
        this.commaSeparates = separator == ',';
    }

    private static double[] powersOfTen(int most) {
        double[] powers = new double[most + 1];
        for (int k = 0; k <= most; k++) {
            powers[k] = Double.parseDouble("1e" + k);
        }
        return powers;
    }

    /** Whether a stripped cell looks like a number, though {@link #parse} may refuse it. */
    static boolean looksNumeric(String text) {
        return NUMBER.matcher(text).matches() || GROUPED.matcher(text).matches() || isInfinite(text);
    }

    /** The decimal sign of the numbers so far, or 0. */
    char decimalSign() {
        return decimalSign;
    }

    /**
     * The number in a stripped cell, or NaN if there is none; {@link #problem} then gives the reason. The few digits of
     * most cells make one rounding, the quotient of two exact doubles, and so the bits of {@link Double#parseDouble}.
     */
    double parse(String text) {
        int length = text.length();
        boolean signed = length > 0 && isSign(text.charAt(0));
        long digits = 0;
        int count = 0;
        int point = -1;
        int k = signed ? 1 : 0;
        for (; k < length; k++) {
            char c = text.charAt(k);
            if (c >= '0' && c <= '9') {
                digits = count < EXACT_DIGITS ? 10 * digits + (c - '0') : digits;
                count++;
            } else if ((c == '.' || c == ',') && point < 0) {
                point = k;
            } else {
                break;
            }
        }
        if (count == 0 || (k < length && !isExponent(text, k)) || (point >= 0 && !accepts(text.charAt(point)))) {
            return Double.NaN;
        }
        if (k < length || count > EXACT_DIGITS) {
            double value = Double.parseDouble(text.replace(',', '.').replace('−', '-'));
            return Double.isFinite(value) ? value : Double.NaN;
        }
        double value = digits / POWERS[point < 0 ? 0 : length - 1 - point];
        return signed && text.charAt(0) != '+' ? -value : value;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '−';
    }

    private static boolean isExponent(String text, int from) {
        int k = from + 1;
        k += k < text.length() && isSign(text.charAt(k)) ? 1 : 0;
        boolean any = k < text.length();
        for (; k < text.length(); k++) {
            any &= text.charAt(k) >= '0' && text.charAt(k) <= '9';
        }
        return any && (text.charAt(from) == 'e' || text.charAt(from) == 'E');
    }

    private boolean accepts(char sign) {
        if (decimalSign == 0 && !(sign == ',' && commaSeparates)) {
            decimalSign = sign;
        }
        return sign == decimalSign;
    }

    /** The error for a cell that {@link #parse} refused, with what would be right. */
    String problem(String text, String where) {
        String found = CellText.quoted(text) + " in " + where;
        if (isInfinite(text)) {
            return found + " is not a finite number; put a number there or remove the row";
        }
        if (NUMBER.matcher(text).matches()) {
            return found + unfit(text);
        }
        if (CellText.isDate(text)) {
            return found + " is not a number but a date or a time; leave the column out, or write a number like 1.5";
        }
        return found
                + (GROUPED.matcher(text).matches()
                        ? " is not a number; write it without thousands separators"
                        : " is not a number; write one like 1.5 or -2e-3");
    }

    /** What is wrong with a number that is written as numbers are. */
    private String unfit(String number) {
        char sign = decimalSignIn(number);
        if (sign == ',' && commaSeparates) {
            return " has a comma, but commas separate the cells; "
                    + (THOUSANDS.matcher(number).matches()
                            ? "write it without thousands separators; if that is a decimal comma, write a point"
                            : "write a decimal point, or separate the cells by semicolons");
        }
        if (sign != 0 && sign != decimalSign) {
            return " has a decimal " + nameOf(sign) + ", but the numbers before it have a decimal "
                    + nameOf(decimalSign) + "; use one of them, and no thousands separators";
        }
        return " is too large; the largest number is about 1.8e308";
    }

    static String nameOf(char decimalSign) {
        return decimalSign == ',' ? "comma" : "point";
    }

    private static boolean isInfinite(String text) {
        String unsigned = !text.isEmpty() && isSign(text.charAt(0)) ? text.substring(1) : text;
        return INFINITE.contains(unsigned.toLowerCase(Locale.ROOT));
    }

    /** The decimal sign of a text that is a number, or 0. */
    private static char decimalSignIn(String number) {
        return number.indexOf('.') >= 0 ? '.' : number.indexOf(',') >= 0 ? ',' : 0;
    }
}
