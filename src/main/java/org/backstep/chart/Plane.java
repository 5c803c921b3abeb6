package org.backstep.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.matrix.Matrix;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;

/**
 * The plane in which samples are dots: the first two features or, if there is one only, the sample's number and that
 * feature. The axes say which.
 */
public final class Plane {
    private static final Pattern INDEXED = Pattern.compile("([a-zA-Z])_(\\d{1,4})");

    private final List<String> names;
    private final int features;

    /** The plane of some data, d_x×N, with a name for each feature. */
    public Plane(Matrix x, List<String> featureNames) {
        this.names = featureNames;
        this.features = x.rows();
    }

    /** The dots of a d_x×N matrix, a row of horizontal and a row of vertical places. */
    public double[][] samples(Matrix matrix) {
        return features == 1
                ? new double[][] {numbers(matrix.columns(), 1), matrix.rowArray(0)}
                : new double[][] {matrix.rowArray(0), matrix.rowArray(1)};
    }

    /** The points of a curve, d_x×M: with one feature they stand above each other, left of all samples. */
    public double[][] curve(Matrix matrix) {
        return features == 1
                ? new double[][] {numbers(matrix.columns(), 0), matrix.rowArray(0)}
                : new double[][] {matrix.rowArray(0), matrix.rowArray(1)};
    }

    /** The horizontal axis of a plot over this plane. */
    public NumberAxis across(ChartStyle style, Range range) {
        return features == 1 ? style.countingAxis(Lettering.text("sample"), range) : style.axis(label(0), range);
    }

    /** The vertical axis of a plot over this plane. */
    public NumberAxis up(ChartStyle style, Range range) {
        return style.axis(label(features == 1 ? 0 : 1), range);
    }

    private Lettering label(int feature) {
        String name = names.get(feature);
        Matcher indexed = INDEXED.matcher(name);
        Lettering label = indexed.matches()
                ? Lettering.symbol(indexed.group(1), indexed.group(2))
                : Lettering.text(ChartStyle.fitted(name));
        return features > 2 ? label.plus(" (" + (feature + 1) + " of " + features + ")") : label;
    }

    private static double[] numbers(int count, int step) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = (k + 1) * (double) step;
        }
        return numbers;
    }
}
