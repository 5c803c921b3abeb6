package org.backstep.network;

import java.util.Objects;
import org.backstep.layer.SlotShape;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Slot;

/**
 * The parameters of one slot of a layer: their shape, and their place in the list of all {@link Parameters}, row by row.
 *
 * @param layer from 1
 * @param offset the place of the first, from 0
 */
public record Block(int layer, SlotShape shape, int offset) {
    public Slot slot() {
        return shape.slot();
    }

    public int rows() {
        return shape.rows();
    }

    public int columns() {
        return shape.columns();
    }

    /** The number of parameters. */
    public int size() {
        return shape.size();
    }

    /** The place of an entry among all parameters, from 0; row and column count from 1. */
    public int place(int row, int column) {
        return offset + Objects.checkIndex(row - 1, rows()) * columns() + Objects.checkIndex(column - 1, columns());
    }

    /** The parameter with a number in this block, from 0, row by row. */
    public Coordinate entry(int number) {
        return new Coordinate(quantity(), number / columns() + 1, number % columns() + 1);
    }

    public OfParameter quantity() {
        return OfParameter.of(layer, slot());
    }

    /** This slot's numbers among those of all parameters. */
    Matrix of(double[] all) {
        return Matrix.slice(rows(), columns(), all, offset);
    }
}
