package org.backstep.handout;

import org.backstep.matrix.Matrix;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number or matrix on a worksheet.
 *
 * @param latex the name
 * @param quantity the quantity with this value, null if it has no colour
 * @param given whether the value is printed; otherwise the reader works it out
 */
record Piece(String latex, @Nullable Quantity quantity, Matrix value, boolean given) {
    boolean isSingle() {
        return value.rows() == 1 && value.columns() == 1;
    }
}
