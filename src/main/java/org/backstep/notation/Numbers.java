package org.backstep.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes numbers, rounded half to even from their exact binary value as in Python, with a true minus sign (−) for readers
 * and a hyphen for machines.
 */
public final class Numbers {
    /** The minus sign for people, U+2212. */
    public static final String MINUS = "−";

    private Numbers() {}

    /** A number as Python's {@code f"{value:.6f}"} writes it: fixed decimals, ASCII, "nan", "inf", "-inf". */
    public static String python(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        String digits =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        boolean negative = value < 0 || 1 / value < 0;
        return negative && !digits.startsWith("-") ? "-" + digits : digits;
    }

    /**
     * A loss or metric with fixed decimals, for reading: "0.052350". A value that would round to zero without being
     * zero is written with an exponent ("−3.1e-05"), never as −0.000000.
     */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return value == 0 ? rounded.toPlainString() : exponential(value, 2);
        }
        return readable(rounded.toPlainString());
    }

    /**
     * A number with some significant digits, for reading: "0.4758", "−1.540", "12.30", "1.234e+07". Plain
     * between 10⁻⁴ and 10⁶, with an exponent outside.
     */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int leading = rounded.precision() - rounded.scale() - 1;
        if (leading < -4 || leading >= 6) {
            return exponential(value, digits);
        }
        int decimals = Math.max(0, digits - 1 - leading);
        return readable(rounded.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** A number with every digit, for reading and for files: the shortest text that reads back as the same bits. */
    public static String full(double value) {
        return Double.toString(value);
    }

    /** A number with every digit, for readers: a whole number without ".0", no exponent where a plain decimal is short. */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-6 || size >= 1e15)) {
            return full(value).replace("E", "e");
        }
        BigDecimal shortest = new BigDecimal(full(value));
        boolean whole = value == Math.rint(value);
        return (whole ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest).toPlainString();
    }

    /** A setting with every digit, as a user types it: "0.5", "1e-5", "2.5e-12". */
    public static String typed(double value) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        BigDecimal digits = new BigDecimal(full(value)).stripTrailingZeros();
        int leading = digits.precision() - digits.scale() - 1;
        return leading > -4 && leading < 6
                ? digits.toPlainString()
                : digits.movePointLeft(leading).toPlainString() + "e" + leading;
    }

    private static String exponential(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(digits - 1, RoundingMode.HALF_EVEN)
                .toPlainString();
        String size = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
        return readable(mantissa) + "e" + (exponent < 0 ? "-" : "+") + size;
    }

    private static String readable(String ascii) {
        return ascii.startsWith("-") ? MINUS + ascii.substring(1) : ascii;
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
    }
}
