package org.backstep.formula;

import java.util.ArrayList;
import java.util.List;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The shown part of a number and of a matrix in a line.
 *
 * @param digits significant digits; the loss has two more decimals than these, the document's six for four
 * @param entries the places of longer rows and columns: the first ones, dots, and the last
 */
public record Figures(int digits, int entries) {
    public static final Figures DEFAULT = new Figures(4, 6);

    /** The mark of places left out, in a list of places. */
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

    /** The shown rows or columns of a number of them, from 0; {@link #GAP} where some are left out. */
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
