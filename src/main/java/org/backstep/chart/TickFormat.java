package org.backstep.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.backstep.notation.Numbers;
import org.jfree.data.Range;

/** The label of a tick: its distance from an offset, with as many decimals as its distance to the next one needs. */
final class TickFormat extends NumberFormat {
    private static final int LARGEST_PLAIN = 5;
    private static final int SMALLEST_PLAIN = -5;

    /** Labels with more digits are written from an offset. */
    private static final int MOST_DIGITS = 6;

    private final double distance;
    private final double offset;

    TickFormat(double distance) {
        this(distance, 0);
    }

    TickFormat(double distance, double offset) {
        this.distance = distance;
        this.offset = offset;
    }

    /** A round number near a range in which ticks need too many digits; else 0. */
    static double offset(Range range, double distance) {
        double largest = Math.max(Math.abs(range.getLowerBound()), Math.abs(range.getUpperBound()));
        if (largest == 0 || exponent(largest) - exponent(distance) < MOST_DIGITS) {
            return 0;
        }
        double round = Math.pow(10, exponent(range.getLength()) + 1);
        return Math.rint(range.getCentralValue() / round) * round;
    }

    @Override
    public StringBuffer format(double value, StringBuffer target, FieldPosition ignored) {
        return target.append(label(value - offset));
    }

    @Override
    public StringBuffer format(long value, StringBuffer target, FieldPosition ignored) {
        return target.append(label(value - offset));
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("tick labels are only written");
    }

    private String label(double value) {
        int last = exponent(distance);
        if (Math.abs(value) < distance / 2) {
            return last < SMALLEST_PLAIN ? "0" : Numbers.fixed(0, Math.max(0, -last));
        }
        int first = exponent(value);
        if (first > LARGEST_PLAIN || last < SMALLEST_PLAIN) {
            int digits = Math.max(1, Math.min(15, first - last + 1));
            return withExponent(value, digits);
        }
        return Numbers.fixed(value, Math.max(0, -last));
    }

    /** "−1.2e+07", as {@link Numbers} writes it, but at every size. */
    private static String withExponent(double value, int digits) {
        String ascii = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        return ascii.startsWith("-") ? Numbers.MINUS + ascii.substring(1) : ascii;
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    }
}
