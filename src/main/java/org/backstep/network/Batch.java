package org.backstep.network;

import java.util.Arrays;

/** The samples of one update, in their order; immutable. Samples count from 0 here. */
public final class Batch {
    private final int[] samples;

    private Batch(int[] samples) {
        this.samples = samples;
    }

    public static Batch of(int... samples) {
        return new Batch(samples.clone());
    }

    /** The samples from one place up to, but without, another. */
    public Batch part(int from, int to) {
        return new Batch(Arrays.copyOfRange(samples, from, to));
    }

    /** The samples at these places, from 0. */
    public Batch inOrder(int[] places) {
        return new Batch(Arrays.stream(places).map(place -> samples[place]).toArray());
    }

    public int size() {
        return samples.length;
    }

    /** Whether a sample, counted from 0, is in the batch. */
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

    /** The array itself; callers must not write to it. */
    int[] shared() {
        return samples;
    }
}
