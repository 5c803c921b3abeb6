package org.backstep.data;

/** Where a data set comes from: everything that decides it but the seed. */
public sealed interface DataSource permits Spiral, CsvSource {
    /**
     * The data set. The generator stands where the source leaves it, so that what is drawn next (the weights) is what
     * NumPy would draw.
     */
    Dataset load(NumpyRandom random);

    /** The words after {@code data} in the command language that name this source; the seed is not among them. */
    String text();
}
