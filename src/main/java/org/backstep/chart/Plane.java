package org.backstep.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.data.PrincipalComponents;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.session.Axes;
import org.backstep.session.Snapshot;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;

/**
 * The plane in which samples are dots: two features, the first two principal components or, if there is one feature only,
 * the sample's number and that feature. The axes say which.
 *
 * @param features the names of the d_x features; {@code x_1}, {@code x_2}, … are set with subscripts
 * @param components the principal components, if they are the axes
 */
public record Plane(List<String> features, Axes axes, Optional<PrincipalComponents> components) {
    private static final Pattern INDEXED = Pattern.compile("([a-zA-Z])_(\\d{1,4})");

    public Plane {
        features = List.copyOf(features);
    }

    /** The plane of the first two features. */
    public static Plane of(List<String> features) {
        return new Plane(features, Axes.FIRST, Optional.empty());
    }

    /** The plane that was chosen; of principal components those of the samples trained on. */
    public static Plane of(Snapshot now) {
        Axes axes = now.state().axes();
        return new Plane(
                now.data().features(),
                axes,
                axes.principal() ? Optional.of(now.run().principalComponents()) : Optional.empty());
    }

    private boolean isLine() {
        return features.size() == 1;
    }

    /** The dots of a d_x×N matrix, a row of horizontal and a row of vertical places. */
    public double[][] samples(Matrix matrix) {
        return isLine() ? new double[][] {numbers(matrix.columns(), 1), matrix.rowArray(0)} : places(matrix);
    }

    /** The points of a curve, d_x×M: with one feature they stand above each other, left of all samples. */
    public double[][] curve(Matrix matrix) {
        return isLine() ? new double[][] {numbers(matrix.columns(), 0), matrix.rowArray(0)} : places(matrix);
    }

    private double[][] places(Matrix matrix) {
        return components
                .map(found -> found.project(matrix))
                .map(projected -> new double[][] {projected.rowArray(0), projected.rowArray(1)})
                .orElseGet(() -> new double[][] {matrix.rowArray(axes.across()), matrix.rowArray(axes.up())});
    }

    /** How a direction, d_x×1, goes across and up; there is more than one feature. */
    public double[] direction(Matrix vector) {
        Matrix both = components
                .map(found -> found.directions().times(vector))
                .orElseGet(() -> Matrix.column(vector.get(axes.across(), 0), vector.get(axes.up(), 0)));
        return both.toArray();
    }

    /** The horizontal axis of a plot over this plane. */
    public NumberAxis across(ChartStyle style, Range range) {
        return isLine() ? style.countingAxis(Lettering.text("sample"), range) : style.axis(label(0), range);
    }

    /** The vertical axis of a plot over this plane. */
    public NumberAxis up(ChartStyle style, Range range) {
        return style.axis(label(1), range);
    }

    private Lettering label(int axis) {
        if (components.isPresent()) {
            double share = components.get().shares().get(0, axis);
            return Lettering.text(
                    "component " + (axis + 1) + ", " + Numbers.fixed(100 * share, 1) + " % of the variance");
        }
        int feature = isLine() ? 0 : axis == 0 ? axes.across() : axes.up();
        String name = features.get(feature);
        Matcher indexed = INDEXED.matcher(name);
        boolean isPlace = name.equals("x_" + (feature + 1));
        if (!isPlace) {
            Lettering own = indexed.matches()
                    ? Lettering.symbol(indexed.group(1), indexed.group(2))
                    : Lettering.text(ChartStyle.fitted(name));
            return own.plus(" (")
                    .plus(Lettering.symbol("x", "" + (feature + 1)))
                    .plus(features.size() > 2 ? " of " + features.size() + ")" : ")");
        }
        Lettering label = Lettering.symbol("x", "" + (feature + 1));
        return features.size() > 2 ? label.plus(" (" + (feature + 1) + " of " + features.size() + ")") : label;
    }

    private static double[] numbers(int count, int step) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = (k + 1) * (double) step;
        }
        return numbers;
    }
}
