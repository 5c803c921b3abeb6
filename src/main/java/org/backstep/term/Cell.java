package org.backstep.term;

import org.backstep.notation.Naming;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;

/**
 * One number of an epoch: an entry of a quantity, and of one sample if the quantity has a column for every sample.
 *
 * @param row from 1
 * @param column from 1; 1 where a sample has one column
 * @param sample from 1; 0 where the number belongs to all samples
 */
public record Cell(Quantity quantity, int row, int column, int sample) {
    public Cell {
        boolean ofSample = quantity instanceof OfSample;
        if (row < 1 || column < 1 || (ofSample ? sample < 1 : sample != 0)) {
            throw new IllegalArgumentException(
                    "entry [" + row + "," + column + "] of " + quantity.generalName() + ", sample " + sample);
        }
    }

    /** An entry of a quantity; the sample is ignored unless every sample has its own numbers. */
    public static Cell of(Quantity quantity, int row, int column, int sample) {
        return new Cell(quantity, row, column, quantity instanceof OfSample ? sample : 0);
    }

    /** "W_d[2,1]", "z[1]", "loss": as commands read it, without the sample. */
    public String text(Naming names) {
        return names.nameOf(quantity).text() + quantity.subscript(row, column);
    }

    /** The cell's name for readers: "δ_out[2]". */
    public String plain(Naming names) {
        return names.nameOf(quantity).plain() + quantity.subscript(row, column);
    }
}
