package org.backstep.chart;

import org.jfree.data.Range;

/** Axis ranges that are never empty, whatever the data are; values that are not finite are passed over. */
public final class Ranges {
    /** Beyond this JFreeChart's own arithmetic overflows. */
    private static final double LARGEST = 1e300;
    /** Values closer than this, relative to their size, are one value: their tick labels could not differ. */
    private static final double SAME = 1e-9;

    private Ranges() {}

    /** From the smallest to the largest value; around a single one; 0 to 1 without any. */
    public static Range exact(double[]... values) {
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            for (double value : row) {
                if (Double.isFinite(value)) {
                    lower = Math.min(lower, value);
                    upper = Math.max(upper, value);
                }
            }
        }
        return lower > upper ? new Range(0, 1) : notEmpty(clip(lower), clip(upper));
    }

    /** The same with a margin of 4 % on both sides, so that dots at the border are whole. */
    public static Range roomy(double[]... values) {
        Range exact = exact(values);
        double margin = exact.getLength() * 0.04;
        return new Range(exact.getLowerBound() - margin, exact.getUpperBound() + margin);
    }

    private static Range notEmpty(double lower, double upper) {
        double size = Math.max(Math.abs(lower), Math.abs(upper));
        if (size < 1 / LARGEST) {
            return new Range(-0.5, 0.5);
        }
        boolean one = upper - lower < SAME * size;
        return one ? new Range(lower - size / 10, upper + size / 10) : new Range(lower, upper);
    }

    private static double clip(double value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }
}
