package org.backstep.training;

import org.backstep.notation.UserError;

/**
 * The division of an epoch's samples into updates.
 *
 * @param size samples of a batch; 0 if one update is made from all
 * @param shuffle whether each epoch takes the samples in another order; without effect if one update is made from all
 */
public record Batching(int size, boolean shuffle) {
    /** The notebook's batching: one update from all samples. */
    public static final Batching WHOLE = new Batching(0, true);

    public Batching {
        if (size < 0) {
            throw new UserError("a batch has at least 1 sample, not " + size);
        }
    }

    /** Whether one update is made from all samples. */
    public boolean isWhole() {
        return size == 0;
    }

    /** The number of updates of an epoch; the last may be made from fewer samples. */
    public int count(int samples) {
        return isWhole() ? 1 : (samples + size - 1) / size;
    }

    /** The text: "all", "32", "32 in order". */
    public String text() {
        return isWhole() ? "all" : size + (shuffle ? "" : " in order");
    }

    /** Whether the order of the samples is drawn. */
    boolean draws() {
        return !isWhole() && shuffle;
    }
}
