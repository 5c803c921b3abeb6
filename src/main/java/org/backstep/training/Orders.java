package org.backstep.training;

import org.backstep.data.NumpyRandom;
import org.backstep.data.Place;
import org.backstep.network.Batch;
import org.jspecify.annotations.Nullable;

/**
 * The orders in which epochs take the samples trained on: NumPy's {@code permutation(N)} of them, drawn from the experiment's generator at
 * its place at the epoch's start. That place is a value, so every order can be drawn again.
 */
final class Orders {
    /** An order, and the generator's place after it. */
    record Draw(Batch order, Place after) {}

    private final Batch inFile;
    private final NumpyRandom random;
    private @Nullable Place drawnAt;
    private Draw last;

    Orders(int seed, Batch trained) {
        inFile = trained;
        random = new NumpyRandom(seed);
        last = new Draw(inFile, Place.START);
    }

    /** The order of the file, without a draw. */
    Batch inFile() {
        return inFile;
    }

    /** The order drawn at a place of the generator; the last one is kept, as every batch of an epoch asks for it. */
    synchronized Draw from(Place place) {
        if (!place.equals(drawnAt)) {
            random.goTo(place);
            last = new Draw(inFile.inOrder(random.permutation(inFile.size())), random.place());
            drawnAt = place;
        }
        return last;
    }
}
