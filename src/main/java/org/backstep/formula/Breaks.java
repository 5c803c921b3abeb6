package org.backstep.formula;

import java.util.regex.Pattern;

/**
 * The places in a written equation where a line may begin, as marks in its text: before a relation, before a plus or
 * minus, behind the sign of a product; the place under which later lines begin; and brackets. Marks are characters of
 * Unicode's private area, which no writing uses.
 */
final class Breaks {
    /** Marks of a line's beginning, from the first choice to the last. */
    static final char RELATION = '\uE000';

    static final char SUM = '\uE001';
    static final char PRODUCT = '\uE002';

    /** The place behind an equation's first relation. */
    static final char ALIGNED = '\uE003';

    static final char OPEN = '\uE004';
    static final char CLOSE = '\uE005';

    private static final Pattern MARKS = Pattern.compile("[\uE000-\uE005]");

    private Breaks() {}

    /** The text without marks. */
    static String without(String marked) {
        return MARKS.matcher(marked).replaceAll("");
    }
}
