package org.backstep.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The 32-bit words of MT19937 (Matsumoto and Nishimura, 1998), with a way to any place of the sequence: the state is
 * kept every 65,520 words, so that going back costs a few hundred thousand operations and not the whole way from the
 * seed. The library's generator has no copy of its state. Not for two threads at once.
 */
final class MersenneTwister {
    private static final int WORDS = 624;
    private static final int MIDDLE = 397;
    /** The kept states take 16 MB at most; then every second one is dropped. */
    private static final int MOST_KEPT = (16 << 20) / (4 * WORDS);

    /** The state of block 0, of block {@code stride}, of block 2 {@code stride} …; a block has 624 words. */
    private final List<int[]> kept = new ArrayList<>();

    private final int mostKept;
    private int stride = 105;
    private int[] state = new int[WORDS];
    private long block;
    private int next;

    MersenneTwister(int seed) {
        this(seed, MOST_KEPT);
    }

    /** A generator that keeps fewer states. */
    MersenneTwister(int seed, int mostKept) {
        this.mostKept = mostKept;
        state[0] = seed;
        for (int k = 1; k < WORDS; k++) {
            state[k] = 1812433253 * (state[k - 1] ^ state[k - 1] >>> 30) + k;
        }
        twist();
        kept.add(state.clone());
    }

    /** The number of words drawn. */
    long place() {
        return block * WORDS + next;
    }

    int nextWord() {
        if (next == WORDS) {
            advance();
            next = 0;
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9d2c5680;
        word ^= word << 15 & 0xefc60000;
        return word ^ word >>> 18;
    }

    /** Goes to a place of the sequence, forward or back. */
    void goTo(long place) {
        long wanted = place / WORDS;
        int nearest = (int) Math.min(wanted / stride, kept.size() - 1);
        long from = (long) nearest * stride;
        if (wanted < block || from > block) {
            state = kept.get(nearest).clone();
            block = from;
        }
        while (block < wanted) {
            advance();
        }
        next = (int) (place % WORDS);
    }

    private void advance() {
        twist();
        block++;
        if (block == (long) kept.size() * stride) {
            kept.add(state.clone());
            if (kept.size() > mostKept) {
                thinOut();
            }
        }
    }

    private void thinOut() {
        int half = (kept.size() + 1) / 2;
        for (int k = 1; k < half; k++) {
            kept.set(k, kept.get(2 * k));
        }
        kept.subList(half, kept.size()).clear();
        stride *= 2;
    }

    private void twist() {
        for (int k = 0; k < WORDS; k++) {
            int bits = (state[k] & 0x80000000) | (state[(k + 1) % WORDS] & 0x7fffffff);
            state[k] = state[(k + MIDDLE) % WORDS] ^ bits >>> 1 ^ ((bits & 1) == 0 ? 0 : 0x9908b0df);
        }
    }
}
