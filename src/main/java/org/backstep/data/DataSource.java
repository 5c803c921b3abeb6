package org.backstep.data;

/** The source of a data set: everything that determines it except the seed. */
public sealed interface DataSource permits Spiral, CsvSource {
    /**
     * Loads the data set. The generator goes on after the numbers that the source has drawn, so that the weights are drawn
     * as in NumPy.
     */
    Dataset load(NumpyRandom random);

    /** The words after {@code data} in the command that names this source, without the seed. */
    String text();
}
