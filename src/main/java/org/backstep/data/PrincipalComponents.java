package org.backstep.data;

import org.backstep.matrix.Matrix;

/**
 * The two directions along which samples differ most, by the eigenvectors of their scatter matrix.
 *
 * @param mean the mean sample, d_x×1
 * @param directions of length 1, a row each, 2×d_x; the entry that is largest without its sign is positive
 * @param shares of the variance of all features that lie along each, from 0 to 1, 1×2
 */
public record PrincipalComponents(Matrix mean, Matrix directions, Matrix shares) {
    /**
     * Finds them.
     *
     * @param x d_x×N, d_x ≥ 2
     */
    public static PrincipalComponents of(Matrix x) {
        Matrix mean = x.rowMeans();
        Matrix centred = x.plusColumn(mean.scale(-1));
        Matrix scatter = centred.times(centred.transpose());
        double[] values = scatter.symmetricEigenvalues();
        double all = 0;
        for (double value : values) {
            all += Math.max(0, value);
        }
        double total = all == 0 ? 1 : all;
        return new PrincipalComponents(
                mean,
                scatter.symmetricEigenvectors(2),
                Matrix.row(Math.max(0, values[0]) / total, Math.max(0, values[1]) / total));
    }

    /** The places of points, d_x×M, along the two directions from the mean, 2×M. */
    public Matrix project(Matrix points) {
        return directions.times(points.plusColumn(mean.scale(-1)));
    }
}
