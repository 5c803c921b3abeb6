package org.backstep.handout;

import org.backstep.matrix.Matrix;
import org.backstep.notation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number or matrix on a worksheet.
 *
 * @param latex how it is called
 * @param quantity whose it is, if it has a colour
 * @param value the engine's
 * @param given whether it is printed; otherwise it is to be worked out
 */
record Piece(String latex, @Nullable Quantity quantity, Matrix value, boolean given) {
    boolean isSingle() {
        return value.rows() == 1 && value.columns() == 1;
    }
}
