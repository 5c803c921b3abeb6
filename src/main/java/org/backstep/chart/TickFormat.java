package org.backstep.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.backstep.notation.Numbers;

/** The label of a tick: as many decimals as its distance to the next one needs. */
final class TickFormat extends NumberFormat {
    private static final int LARGEST_PLAIN = 5;
    private static final int SMALLEST_PLAIN = -5;

    private final double distance;

    TickFormat(double distance) {
        this.distance = distance;
    }

    @Override
    public StringBuffer format(double value, StringBuffer target, FieldPosition ignored) {
        return target.append(label(value));
    }

    @Override
    public StringBuffer format(long value, StringBuffer target, FieldPosition ignored) {
        return target.append(label((double) value));
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
