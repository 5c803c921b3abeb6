package org.backstep.data;

import java.util.List;

/** The source of a data set: everything that determines it except the seed. */
public sealed interface DataSource permits Spiral, Digits, CsvSource, PictureFolder {
    /** d_x, the number of features. */
    int inputs();

    /**
     * Loads the data set. The source draws its numbers from the generator, so that the weights, drawn next, are
     * NumPy's.
     */
    Dataset load(NumpyRandom random);

    /** What was left out and what was filled in, in sentences. */
    default List<String> notes() {
        return List.of();
    }

    /** Whether the numbers before scaling have a meaning of their own, so that errors are worth knowing in their units. */
    boolean hasUnits();

    /** The words after {@code data} in the command that names this source, without the seed. */
    String text();
}
