package org.backstep.data;

import java.util.Arrays;
import java.util.List;
import org.backstep.notation.Numbers;
import org.backstep.notation.UserError;

/**
 * The choice of how many samples are held out: never trained on, to see how well the network does on samples that it does not
 * know.
 *
 * @param amount a share of the samples if it is less than 1, else their number; 0 for none
 */
public record HeldOut(double amount) {
    public static final HeldOut NONE = new HeldOut(0);

    /** What is allowed, in words. */
    public static final String ALLOWED =
            "a share from 0 up to, but without, 1, as in 0.3, or a whole number of samples";

    public HeldOut {
        if (!(amount >= 0) || amount > Integer.MAX_VALUE || (amount >= 1 && amount != Math.rint(amount))) {
            throw wrong(Numbers.typed(amount));
        }
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws UserError if it is no choice
     */
    public static HeldOut parse(String text) {
        if (!text.matches("(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?")) {
            throw wrong('"' + text + '"');
        }
        return new HeldOut(Double.parseDouble(text));
    }

    private static UserError wrong(String found) {
        return new UserError("held_out must be " + ALLOWED + ", not " + found);
    }

    public boolean isNone() {
        return amount == 0;
    }

    /** As it is typed: "0.3", "100". */
    public String text() {
        return Numbers.typed(amount);
    }

    /** The option of a command, after a blank; empty if there is none. */
    public String option() {
        return isNone() ? "" : " held_out=" + text();
    }

    /**
     * This choice, if it leaves samples on both sides.
     *
     * @throws UserError if no sample would be held out, or none be left to train on
     */
    public HeldOut within(int samples) {
        long count = count(samples);
        if (!isNone() && (count < 1 || count >= samples)) {
            throw new UserError("held_out=" + text() + " of " + samples + (samples == 1 ? " sample" : " samples")
                    + (count < 1 ? " is none" : " leaves none to train on")
                    + (samples < 2
                            ? "; leave it out"
                            : "; hold out from 1 to " + (samples - 1) + " samples, or a share such as 0.3"));
        }
        return this;
    }

    private long count(int samples) {
        return amount < 1 ? Math.round(amount * samples) : (long) amount;
    }

    /**
     * The samples that are held out, from 0, ascending: the first of {@code numpy.random.RandomState(seed).permutation(N)}.
     * A generator of their own draws them, so that data and weights are the same as without them.
     *
     * @throws UserError if no sample would be held out, or none be left to train on
     */
    public List<Integer> draw(int samples, int seed) {
        int count = (int) within(samples).count(samples);
        int[] order = count == 0 ? new int[0] : new NumpyRandom(seed).permutation(samples);
        return Arrays.stream(order, 0, count).sorted().boxed().toList();
    }
}
