package org.backstep.training;

import java.util.stream.IntStream;
import org.backstep.data.NumpyRandom;
import org.backstep.network.Batch;

/**
 * The orders in which epochs take the samples: NumPy's {@code permutation(N)}, drawn from the experiment's generator at
 * its place at the epoch's start. That place is a value, so every order can be drawn again.
 */
final class Orders {
    /** An order, and the generator's place after it. */
    record Draw(Batch order, long after) {}

    private final int seed;
    private final int samples;
    private final Batch inFile;
    private NumpyRandom random;
    private long place = -1;
    private Draw last;

    Orders(int seed, int samples) {
        this.seed = seed;
        this.samples = samples;
        inFile = Batch.of(IntStream.range(0, samples).toArray());
        random = new NumpyRandom(seed);
        last = new Draw(inFile, 0);
    }

    /** The order of the file, without a draw. */
    Batch inFile() {
        return inFile;
    }

    /** The order drawn at a place of the generator. Calls in sequence need no search for the place. */
    synchronized Draw from(long drawn) {
        if (drawn != place) {
            if (drawn < random.drawn()) {
                random = new NumpyRandom(seed);
            }
            random.skipTo(drawn);
            last = new Draw(Batch.of(random.permutation(samples)), random.drawn());
            place = drawn;
        }
        return last;
    }
}
