package org.backstep.network;

import java.util.Arrays;

/** The samples of one update, in the order in which they are taken; immutable. Samples count from 0 here. */
public final class Batch {
    private final int[] samples;

    private Batch(int[] samples) {
        this.samples = samples;
    }

    /** Some samples, in an order. */
    public static Batch of(int... samples) {
        return new Batch(samples.clone());
    }

    /** Those from one place up to, but without, another. */
    public Batch part(int from, int to) {
        return new Batch(Arrays.copyOfRange(samples, from, to));
    }

    /** How many samples. */
    public int size() {
        return samples.length;
    }

    /** Whether a sample, counted from 0, is in it. */
    public boolean contains(int sample) {
        for (int one : samples) {
            if (one == sample) {
                return true;
            }
        }
        return false;
    }

    /** The samples, counted from 0. */
    public int[] samples() {
        return samples.clone();
    }

    /** The same array, for whoever does not write to it. */
    int[] shared() {
        return samples;
    }
}
