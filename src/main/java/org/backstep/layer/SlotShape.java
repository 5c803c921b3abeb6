package org.backstep.layer;

import org.backstep.notation.Slot;

/**
 * The parameters in one slot of a layer.
 *
 * @param fanIn the number of inputs of one output, and
 * @param fanOut of outputs of one input: they scale the first random numbers
 */
public record SlotShape(Slot slot, int rows, int columns, int fanIn, int fanOut) {
    /** The number of parameters. */
    public int size() {
        return rows * columns;
    }
}
