package org.backstep.training;

import org.backstep.data.Dataset;
import org.backstep.matrix.Matrix;

/**
 * The errors of a reconstruction in the units of the data, before scaling: millimetres, grams.
 *
 * @param mean absolute difference of each feature, d_x×1
 * @param largest absolute difference of each feature, d_x×1
 */
public record FeatureErrors(Matrix mean, Matrix largest) {

    /** Compares the samples trained on with their x̂, d_x×N. */
    static FeatureErrors of(Dataset data, Matrix reconstruction) {
        Matrix differences = data.scaling()
                .invert(data.training())
                .minus(data.scaling().invert(reconstruction))
                .map(Math::abs);
        double[] largest = new double[differences.rows()];
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Matrix.row(differences.rowArray(i)).max();
        }
        return new FeatureErrors(differences.rowMeans(), Matrix.column(largest));
    }
}
