package org.backstep.training;

import org.backstep.notation.UserError;

/**
 * How an epoch's samples are divided into updates.
 *
 * @param size samples of a batch; 0 if one update is made from all
 * @param shuffle whether each epoch takes the samples in another order; nothing to one update from all
 */
public record Batching(int size, boolean shuffle) {
    /** The notebook's: one update from all samples. */
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

    /** How many updates an epoch has; the last may be made from fewer samples. */
    public int count(int samples) {
        return isWhole() ? 1 : (samples + size - 1) / size;
    }

    /** "all", "32", "32 in order". */
    public String text() {
        return isWhole() ? "all" : size + (shuffle ? "" : " in order");
    }

    /** Whether the order of the samples is drawn. */
    boolean draws() {
        return !isWhole() && shuffle;
    }
}
