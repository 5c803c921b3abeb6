package org.backstep.matrix;

/**
 * Sums long rows of numbers pair by pair, in the order in which NumPy adds along a contiguous axis: eight running sums
 * for up to 128 numbers, and halves of longer rows. Rounding errors grow with log n instead of n, and a mean agrees with
 * {@code np.mean} to the bit when its summands do.
 */
public final class PairwiseSum {
    private static final int BLOCK = 128;

    private PairwiseSum() {}

    /** The sum of {@code values[offset] … values[offset + length - 1]}. */
    public static double of(double[] values, int offset, int length) {
        if (length < 8) {
            double sum = 0;
            for (int k = 0; k < length; k++) {
                sum += values[offset + k];
            }
            return sum;
        }
        if (length <= BLOCK) {
            return ofBlock(values, offset, length);
        }
        int half = length / 2;
        half -= half % 8;
        return of(values, offset, half) + of(values, offset + half, length - half);
    }

    /**
     * The sum of {@code a[atA + k] · b[atB + k]} for k below a length: an entry of A Bᵀ. Several times as fast as adding
     * one product after the other, as its additions need not wait for each other.
     *
     * @param products a buffer for the products, at least as long
     */
    public static double ofProducts(double[] a, int atA, double[] b, int atB, int length, double[] products) {
        for (int k = 0; k < length; k++) {
            products[k] = a[atA + k] * b[atB + k];
        }
        return of(products, 0, length);
    }

    private static double ofBlock(double[] values, int offset, int length) {
        double a = values[offset];
        double b = values[offset + 1];
        double c = values[offset + 2];
        double d = values[offset + 3];
        double e = values[offset + 4];
        double f = values[offset + 5];
        double g = values[offset + 6];
        double h = values[offset + 7];
        int k = 8;
        for (; k < length - length % 8; k += 8) {
            a += values[offset + k];
            b += values[offset + k + 1];
            c += values[offset + k + 2];
            d += values[offset + k + 3];
            e += values[offset + k + 4];
            f += values[offset + k + 5];
            g += values[offset + k + 6];
            h += values[offset + k + 7];
        }
        double sum = ((a + b) + (c + d)) + ((e + f) + (g + h));
        for (; k < length; k++) {
            sum += values[offset + k];
        }
        return sum;
    }
}
