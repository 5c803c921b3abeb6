package org.backstep.training;

import org.backstep.matrix.Matrix;

/**
 * The errors with which a reconstruction is compared.
 *
 * @param pcaMse the mean squared error of principal component analysis with as many components as the code has units
 *     (with one: the best straight line); the least that a linear autoencoder can reach
 * @param meanMse the mean squared error of the mean sample as every answer
 */
public record BaseLines(double pcaMse, double meanMse) {

    /**
     * Computes both from the eigenvalues of the scatter matrix: those of the components left out are the error.
     *
     * @param x d_x×N
     * @param components the number of components kept
     */
    public static BaseLines of(Matrix x, int components) {
        Matrix centred = x.plusColumn(x.rowMeans().scale(-1));
        double[] eigenvalues = centred.times(centred.transpose()).symmetricEigenvalues();
        double left = 0;
        double all = 0;
        for (int k = 0; k < eigenvalues.length; k++) {
            double value = Math.max(0, eigenvalues[k]);
            all += value;
            left += k < components ? 0 : value;
        }
        double numbers = (double) x.rows() * x.columns();
        return new BaseLines(left / numbers, all / numbers);
    }
}
