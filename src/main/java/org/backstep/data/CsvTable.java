package org.backstep.data;

import java.util.List;
import org.backstep.matrix.Matrix;

/**
 * The numbers of a CSV file, a row of the file being a column here.
 *
 * @param features the names of the file's columns, all different
 * @param values d_x×N, all finite
 */
public record CsvTable(List<String> features, Matrix values) {
    public CsvTable {
        features = List.copyOf(features);
        if (features.size() != values.rows()) {
            throw new IllegalArgumentException(features.size() + " names for a table of shape " + values.shape());
        }
    }
}
