package org.backstep.data;

import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;
import org.backstep.notation.UserError;

/**
 * The random numbers of {@code numpy.random.seed(seed)}: NumPy's legacy generator, MT19937 seeded by one integer, with
 * the polar Gaussian that keeps its second value. Not for two threads at once.
 *
 * <p>{@link #nextDouble} has NumPy's bits always. {@link #nextGaussian} needs a logarithm, and no two libraries round
 * every logarithm alike. Of the first 1,000,000 draws of seed 42 the same bits as NumPy 2.4 on Linux (whose logarithm is
 * the C library's) had: commons-math {@code FastMath} 999,576 (at most 2 ulps off), {@code StrictMath} 968,326 (3 ulps),
 * Jafama's {@code StrictFastMath} 548,061 (26 ulps). So it is {@code FastMath}, which is plain Java and has the same bits
 * on every JVM.
 */
public final class NumpyRandom {
    /** The largest seed; the smallest is 0. */
    public static final int MAX_SEED = Integer.MAX_VALUE;

    private final MersenneTwister twister;
    private OptionalDouble kept = OptionalDouble.empty();

    /** A generator at its first number. */
    public NumpyRandom(long seed) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new UserError("seed " + seed + " is out of range; a seed is a whole number from 0 to " + MAX_SEED);
        }
        this.twister = new MersenneTwister((int) seed);
    }

    /** {@code numpy.random.random_sample()}: uniform in [0, 1), 53 random bits. */
    public double nextDouble() {
        int high = word() >>> 5;
        int low = word() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /**
     * {@code numpy.random.randn()}: from N(0, 1), by Marsaglia's polar method. A point in the unit circle gives two
     * values; NumPy returns the second coordinate's first.
     */
    public double nextGaussian() {
        if (kept.isPresent()) {
            double waiting = kept.getAsDouble();
            kept = OptionalDouble.empty();
            return waiting;
        }
        double first;
        double second;
        double square;
        do {
            first = 2 * nextDouble() - 1;
            second = 2 * nextDouble() - 1;
            square = first * first + second * second;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * FastMath.log(square) / square);
        kept = OptionalDouble.of(factor * first);
        return factor * second;
    }

    /**
     * {@code numpy.random.permutation(count)}: 0…count−1 in random order, by Fisher and Yates from the last place down;
     * a place is drawn as bits under a mask until it is not too large.
     */
    public int[] permutation(int count) {
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            order[k] = k;
        }
        for (int k = count - 1; k > 0; k--) {
            int other = upTo(k);
            int moved = order[k];
            order[k] = order[other];
            order[other] = moved;
        }
        return order;
    }

    private int upTo(int largest) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(largest);
        int value;
        do {
            value = word() & mask;
        } while (value > largest);
        return value;
    }

    /** The present place in the sequence. */
    public Place place() {
        return new Place(twister.place(), kept);
    }

    /** Goes to a place of this seed's sequence, forward or back: the same numbers follow as followed it before. */
    public void goTo(Place place) {
        twister.goTo(place.words());
        kept = place.kept();
    }

    private int word() {
        return twister.nextWord();
    }
}
