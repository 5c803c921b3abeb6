package org.backstep.window.desk;

import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;

/** The entries of weights and biases that no update moves. */
public final class FrozenEntries {
    private FrozenEntries() {}

    /**
     * Whether an entry is a parameter that is frozen.
     *
     * @param row from 0
     * @param column from 0
     */
    public static boolean contain(Snapshot now, Quantity quantity, int row, int column) {
        return quantity instanceof OfParameter parameter
                && parameter.isPresentValue()
                && now.settings()
                        .frozen()
                        .contains(now.network().block(parameter).place(row + 1, column + 1));
    }

    /** The text "; frozen, no update moves it", or none. */
    public static String words(Snapshot now, Quantity quantity, int row, int column) {
        return contain(now, quantity, row, column) ? "; frozen, no update moves it" : "";
    }
}
