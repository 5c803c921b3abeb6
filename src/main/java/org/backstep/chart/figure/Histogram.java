package org.backstep.chart.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Equal bins between the smallest and the largest value, counted as {@code numpy.histogram} counts: a bin holds its lower
 * edge and not its upper one, the last bin holds both; equal values get a range of 1 around them. Values that are not
 * finite are left out.
 */
final class Histogram {
    private final double[] edges;
    private final int[] counts;

    private Histogram(double[] edges, int[] counts) {
        this.edges = edges;
        this.counts = counts;
    }

    static Histogram of(double[] values, int bins) {
        double[] finite = DoubleStream.of(values).filter(Double::isFinite).toArray();
        double lower = DoubleStream.of(finite).min().orElse(0);
        double upper = DoubleStream.of(finite).max().orElse(1);
        double[] edges = lower == upper ? edges(lower - 0.5, upper + 0.5, bins) : edges(lower, upper, bins);
        int[] counts = new int[bins];
        for (double value : finite) {
            counts[bin(value, edges)]++;
        }
        return new Histogram(edges, counts);
    }

    int bins() {
        return counts.length;
    }

    double lower(int bin) {
        return edges[bin];
    }

    double upper(int bin) {
        return edges[bin + 1];
    }

    int count(int bin) {
        return counts[bin];
    }

    private static double[] edges(double lower, double upper, int bins) {
        double[] edges = new double[bins + 1];
        double step = (upper - lower) / bins;
        for (int k = 0; k < bins; k++) {
            edges[k] = k * step + lower;
        }
        edges[bins] = upper;
        return edges;
    }

    /** The last edge that is not above the value decides, as it is rounded: not the quotient. Adding 0 makes −0 0. */
    private static int bin(double value, double[] edges) {
        int found = Arrays.binarySearch(edges, value + 0.0);
        int below = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(edges.length - 2, below));
    }
}
