package org.backstep.window.computation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.backstep.notation.Numbers;

/** Numbers where there is little room: with fewer digits, and with short exponents: "3e−55". */
final class ShortNumbers {
    private ShortNumbers() {}

    /** The ways to write a number, from most digits to one; each is shorter than the one before it. */
    static List<String> forms(double value, int mostDigits) {
        List<String> forms = new ArrayList<>();
        for (int digits = mostDigits; digits >= 0; digits--) {
            String form = form(value, digits);
            if (forms.isEmpty() || form.length() < forms.get(forms.size() - 1).length()) {
                forms.add(form);
            }
        }
        return List.copyOf(forms);
    }

    /** A number with some significant digits; with 0 it is written with one digit and an exponent, as short as can be. */
    static String form(double value, int digits) {
        return digits == 0 ? exponential(value) : of(value, digits);
    }

    /** A number with some significant digits, and a short exponent if it needs one. */
    static String of(double value, int digits) {
        String text = Numbers.significant(value, digits);
        int e = text.indexOf('e');
        return e < 0 ? text : text.substring(0, e) + exponent(Integer.parseInt(text.substring(e + 1)));
    }

    /** A number with one digit and an exponent: "−8e−3"; of a number that is not finite its sign. */
    private static String exponential(double value) {
        String plain = of(value, 1);
        if (!Double.isFinite(value) || value == 0 || plain.contains("e")) {
            return plain;
        }
        boolean negative = plain.startsWith(Numbers.MINUS);
        String digits = plain.replace(".", "").substring(negative ? 1 : 0);
        int leading = IntStream.range(0, digits.length())
                .filter(k -> digits.charAt(k) != '0')
                .findFirst()
                .orElse(0);
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int power = point - (negative ? 1 : 0) - 1 - leading;
        return (negative ? Numbers.MINUS : "") + digits.charAt(leading) + exponent(power);
    }

    private static String exponent(int power) {
        return "e" + (power < 0 ? Numbers.MINUS : "") + Math.abs(power);
    }

    /** The same with a plus before it unless it is negative; with 0 digits its shortest form. */
    static String signed(double value, int digits) {
        String form = form(value, digits);
        String longer = digits == 0 ? form(value, 1) : form;
        return (value < 0 ? "" : "+") + (longer.length() <= form.length() ? longer : form);
    }
}
