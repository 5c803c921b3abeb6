package org.backstep.data;

/** The source of a data set: everything that determines it except the seed. */
public sealed interface DataSource permits Spiral, CsvSource {
    /**
     * Loads the data set. The source draws its numbers from the generator, so that the weights, drawn next, are
     * NumPy's.
     */
    Dataset load(NumpyRandom random);

    /** Whether the numbers before scaling have a meaning of their own, so that errors are worth knowing in their units. */
    boolean hasUnits();

    /** The words after {@code data} in the command that names this source, without the seed. */
    String text();
}
