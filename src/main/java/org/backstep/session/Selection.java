package org.backstep.session;

import java.util.Optional;
import org.backstep.notation.Quantity;

/**
 * What is explained.
 *
 * @param sample from 1
 * @param entry a number that was pointed at, if any
 */
public record Selection(int sample, Optional<Entry> entry) {
    /** At first: sample 1, no entry. */
    public static final Selection FIRST = new Selection(1, Optional.empty());

    /**
     * One entry of a quantity.
     *
     * @param row from 1
     * @param column from 1; 1 for columns
     */
    public record Entry(Quantity quantity, int row, int column) {}
}
