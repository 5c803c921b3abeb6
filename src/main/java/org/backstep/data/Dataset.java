package org.backstep.data;

import java.util.List;
import java.util.Optional;
import org.backstep.matrix.Matrix;

/**
 * The data that a network learns.
 *
 * @param name for titles: "spiral", "points.csv"
 * @param x the training values after scaling, d_x×N, all finite; a column is a sample
 * @param features the names of the d_x rows, all different
 * @param scaling the transformation from the raw values to x
 * @param labels the classes of the N samples, if the table has them
 */
public record Dataset(String name, Matrix x, List<String> features, Scaling scaling, Optional<Labels> labels) {
    public Dataset(String name, Matrix x, List<String> features, Scaling scaling) {
        this(name, x, features, scaling, Optional.empty());
    }

    public Dataset {
        features = List.copyOf(features);
        if (x.rows() < 1 || x.columns() < 1) {
            throw new IllegalArgumentException("a data set of shape " + x.shape() + " has no feature or no sample");
        }
        if (features.size() != x.rows()) {
            throw new IllegalArgumentException(features.size() + " feature names for data of shape " + x.shape());
        }
        if (labels.isPresent() && labels.get().values().size() != x.columns()) {
            throw new IllegalArgumentException(labels.get().values().size() + " labels for data of shape " + x.shape());
        }
        if (!x.isFinite()) {
            throw new IllegalArgumentException("the data set \"" + name + "\" has a value that is not finite");
        }
    }

    /** d_x. */
    public int inputs() {
        return x.rows();
    }

    /** N. */
    public int samples() {
        return x.columns();
    }

    /** The values before scaling, d_x×N, exact up to rounding. */
    public Matrix raw() {
        return scaling.invert(x);
    }
}
