package org.backstep.matrix;

import java.util.Arrays;

/**
 * A Bᵀ with every entry a {@link PairwiseSum}. Long rows of the product are summed side by side, several sums
 * in one instruction of the processor; each sum has the same additions in the same order, so the same bits. Keeps its
 * buffers from product to product; for one thread.
 */
public final class PairwiseProduct {
    /** The width from which sums side by side are faster. */
    private static final int WIDE = 8;

    private static final int LANES = 8;
    private static final int BLOCK = 128;

    private final int width;
    private final int length;
    private double[] products = new double[0];
    /** Bᵀ. */
    private double[] turned = new double[0];

    private double[][] lanes = new double[0][];
    private double[][] halves = new double[0][];

    /**
     * A product for matrices of one size.
     *
     * @param width the rows of B, and columns of the product
     * @param length the columns of A and of B, the number of products in an entry
     */
    public PairwiseProduct(int width, int length) {
        this.width = width;
        this.length = length;
    }

    /**
     * Writes the product row after row into a part of an array.
     *
     * @param rows the rows of A
     * @param at the index of the first entry in the result
     */
    public void of(double[] a, int rows, double[] b, double[] result, int at) {
        if (width < WIDE) {
            oneByOne(a, rows, b, result, at);
        } else {
            sideBySide(a, rows, b, result, at);
        }
    }

    private void oneByOne(double[] a, int rows, double[] b, double[] result, int at) {
        products = roomFor(length, products);
        int index = at;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                result[index++] = PairwiseSum.ofProducts(a, i * length, b, j * length, length, products);
            }
        }
    }

    private void sideBySide(double[] a, int rows, double[] b, double[] result, int at) {
        turned = roomFor(width * length, turned);
        products = roomFor(width, products);
        if (lanes.length == 0) {
            lanes = new double[LANES][width];
        }
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < length; k++) {
                turned[k * width + j] = b[j * length + k];
            }
        }
        for (int i = 0; i < rows; i++) {
            add(a, i * length, 0, length, 0, products);
            System.arraycopy(products, 0, result, at + i * width, width);
        }
    }

    private static double[] roomFor(int numbers, double[] room) {
        return room.length == numbers ? room : new double[numbers];
    }

    /** Sums a row of the product over a part of the length. */
    private void add(double[] a, int atA, int from, int count, int depth, double[] sums) {
        if (count < LANES) {
            Arrays.fill(sums, 0);
            addRest(a, atA, from, count, sums);
        } else if (count <= BLOCK) {
            addBlock(a, atA, from, count, sums);
        } else {
            int half = count / 2;
            half -= half % LANES;
            add(a, atA, from, half, depth + 1, sums);
            double[] second = half(depth);
            add(a, atA + half, from + half, count - half, depth + 1, second);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += second[j];
            }
        }
    }

    private double[] half(int depth) {
        while (depth >= halves.length) {
            halves = Arrays.copyOf(halves, halves.length + 1);
            halves[halves.length - 1] = new double[width];
        }
        return halves[depth];
    }

    private void addBlock(double[] a, int atA, int from, int count, double[] sums) {
        int whole = count - count % LANES;
        for (int lane = 0; lane < LANES; lane++) {
            double[] line = lanes[lane];
            double factor = a[atA + lane];
            int row = (from + lane) * width;
            for (int j = 0; j < line.length; j++) {
                line[j] = factor * turned[row + j];
            }
            int k = lane + LANES;
            for (; k + 2 * LANES < whole; k += 3 * LANES) {
                addThree(line, a, atA + k, (from + k) * width);
            }
            for (; k < whole; k += LANES) {
                addTo(line, a[atA + k], turned, (from + k) * width);
            }
        }
        join(sums);
        addRest(a, atA + whole, from + whole, count - whole, sums);
    }

    private void join(double[] sums) {
        double[] p = lanes[0];
        double[] q = lanes[1];
        double[] r = lanes[2];
        double[] s = lanes[3];
        double[] t = lanes[4];
        double[] u = lanes[5];
        double[] v = lanes[6];
        double[] w = lanes[7];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = ((p[j] + q[j]) + (r[j] + s[j])) + ((t[j] + u[j]) + (v[j] + w[j]));
        }
    }

    private void addRest(double[] a, int atA, int from, int count, double[] sums) {
        for (int k = 0; k < count; k++) {
            addTo(sums, a[atA + k], turned, (from + k) * width);
        }
    }

    /** Adds three terms of a lane, one after the other, in one pass over memory. */
    private void addThree(double[] line, double[] a, int atA, int row) {
        double f = a[atA];
        double g = a[atA + LANES];
        double h = a[atA + 2 * LANES];
        double[] numbers = turned;
        int second = row + LANES * width;
        int third = second + LANES * width;
        for (int j = 0; j < line.length; j++) {
            line[j] = ((line[j] + f * numbers[row + j]) + g * numbers[second + j]) + h * numbers[third + j];
        }
    }

    private static void addTo(double[] sums, double factor, double[] numbers, int at) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += factor * numbers[at + j];
        }
    }
}
