package org.backstep.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.term.Cell;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.Source;
import org.jspecify.annotations.Nullable;

/**
 * The shown part of a number and of a matrix in a line.
 *
 * @param digits significant digits; the loss has two more decimals than these, the document's six for four
 * @param rows the places of a longer column: the first ones, dots, and the last
 * @param columns the places of a longer row
 * @param kept an entry of a parameter that is always shown, in all that has the parameter's shape
 */
public record Figures(int digits, int rows, int columns, Optional<Cell> kept) {
    public static final Figures DEFAULT = new Figures(4, 6);

    /** The mark of places left out, in a list of places. */
    public static final int GAP = -1;

    /** The first place, dots, and the last. */
    private static final int ENDS = 3;

    public Figures {
        if (digits < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "cannot show " + digits + " digits of " + rows + " rows and " + columns + " columns");
        }
    }

    /** As many rows as columns. */
    public Figures(int digits, int entries) {
        this(digits, entries, entries, Optional.empty());
    }

    /** The same with an entry that is always shown. */
    public Figures keeping(Cell entry) {
        return new Figures(digits, rows, columns, Optional.of(entry));
    }

    /** The same with one column less, if that is possible. */
    Optional<Figures> narrower() {
        return columns == 1 ? Optional.empty() : Optional.of(new Figures(digits, rows, columns - 1, kept));
    }

    /** The same with at most a number of rows. */
    public Figures lower(int most) {
        return new Figures(digits, Math.min(most, rows), columns, kept);
    }

    /** Whether all entries of a matrix are shown. */
    public boolean showsAll(int itsRows, int itsColumns) {
        return itsRows <= rows && itsColumns <= columns;
    }

    /** A number for reading, as {@link Numbers} writes it. */
    public String text(@Nullable Quantity quantity, double value) {
        return quantity == OfRun.LOSS ? Numbers.fixed(value, digits + 2) : Numbers.significant(value, digits);
    }

    /** The shown rows of a number of them, from 0; {@link #GAP} where some are left out. */
    public List<Integer> places(int count) {
        return places(count, rows, GAP);
    }

    /** The shown rows of a numeral whose value is known; two are shown, as dots are no lower than a row. */
    List<Integer> rowsOf(Numeral numeral, int count) {
        return places(count, count == 2 ? count : rows, keptIn(numeral, true));
    }

    /** The shown columns of a numeral whose value is known. */
    List<Integer> columnsOf(Numeral numeral, int count) {
        return places(count, columns, keptIn(numeral, false));
    }

    private int keptIn(Numeral numeral, boolean row) {
        Source source = numeral.source();
        if (source == null || source.layout() == Source.Layout.ONE || kept.isEmpty()) {
            return GAP;
        }
        Cell cell = kept.get();
        Cell first = source.first();
        boolean sameShape = cell.quantity() instanceof OfParameter own
                && first.quantity() instanceof OfParameter other
                && own.layer() == other.layer()
                && own.slot().equals(other.slot());
        boolean upright = source.layout() == Source.Layout.UPRIGHT;
        return !sameShape ? GAP : row == upright ? cell.row() - first.row() : cell.column() - first.column();
    }

    private static List<Integer> places(int count, int most, int kept) {
        List<Integer> places = new ArrayList<>();
        if (most == 1 && count > 1) {
            addAfterGap(places, Math.max(0, kept));
            if (kept < count - 1) {
                places.add(GAP);
            }
            return places;
        }
        int room = Math.max(most, ENDS);
        boolean within = count > most && kept >= room - 2 && kept < count - 1;
        boolean last = !within || room > 4;
        int first = count <= most ? count : within ? Math.max(0, room - 2 - (last ? 2 : 1)) : room - 2;
        for (int k = 0; k < first; k++) {
            places.add(k);
        }
        if (within) {
            addAfterGap(places, kept);
        }
        if (first < count) {
            addAfterGap(places, last ? count - 1 : GAP);
        }
        return places;
    }

    /** Adds a place, and a gap before it unless the place follows the one before. */
    private static void addAfterGap(List<Integer> places, int place) {
        int before = places.isEmpty() ? -1 : places.get(places.size() - 1);
        if (place == GAP || place > before + 1) {
            places.add(GAP);
        }
        if (place != GAP) {
            places.add(place);
        }
    }
}
