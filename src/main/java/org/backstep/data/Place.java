package org.backstep.data;

import java.util.OptionalDouble;

/**
 * A place in the sequence of {@link NumpyRandom}, as in NumPy's {@code get_state()}: all numbers after it follow from it
 * and the seed.
 *
 * @param words the number of 32-bit words drawn
 * @param kept the second value of the last pair of Gaussians, if it has not been drawn
 */
public record Place(long words, OptionalDouble kept) {
    /** The place before the first number. */
    public static final Place START = new Place(0, OptionalDouble.empty());
}
