package org.backstep.formula;

import java.util.ArrayList;
import java.util.List;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How much of a number and of a matrix a line shows.
 *
 * @param digits significant digits; the loss has two more decimals than these, the document's six for four
 * @param entries longer rows and columns show so many places: the first ones, dots, and the last
 */
public record Figures(int digits, int entries) {
    /** Four digits, six places. */
    public static final Figures DEFAULT = new Figures(4, 6);

    /** In a list of places: here something is left out. */
    public static final int GAP = -1;

    public Figures {
        if (digits < 1 || entries < 3) {
            throw new IllegalArgumentException("cannot show " + digits + " digits and " + entries + " entries");
        }
    }

    /** A number for reading, as {@link Numbers} writes it. */
    public String text(@Nullable Quantity quantity, double value) {
        return quantity == OfRun.LOSS ? Numbers.fixed(value, digits + 2) : Numbers.significant(value, digits);
    }

    /** Which of so many rows or columns are shown, counted from 0; {@link #GAP} where some are left out. */
    public List<Integer> places(int count) {
        List<Integer> places = new ArrayList<>();
        int first = count <= entries ? count : entries - 2;
        for (int k = 0; k < first; k++) {
            places.add(k);
        }
        if (first < count) {
            places.add(GAP);
            places.add(count - 1);
        }
        return places;
    }
}
