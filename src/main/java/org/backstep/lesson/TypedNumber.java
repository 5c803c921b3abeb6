package org.backstep.lesson;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as people write it: −0.0952, 1,5 or 3/4. */
public final class TypedNumber {
    private static final String DECIMAL = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)";
    private static final Pattern NUMBER = Pattern.compile(DECIMAL + "(?:\\s*/\\s*" + DECIMAL + ")?");

    private TypedNumber() {}

    /** The number that a text means; empty if it means none, or one that is not finite. */
    public static OptionalDouble of(String text) {
        // minus sign and dash, fraction slash, decimal comma
        String plain = text.strip()
                .replace('\u2212', '-')
                .replace('\u2013', '-')
                .replace('\u2044', '/')
                .replace(',', '.');
        Matcher number = NUMBER.matcher(plain);
        if (!number.matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number.group(1));
        String divisor = number.group(2);
        double quotient = divisor == null ? value : value / Double.parseDouble(divisor);
        return Double.isFinite(quotient) ? OptionalDouble.of(quotient) : OptionalDouble.empty();
    }
}
