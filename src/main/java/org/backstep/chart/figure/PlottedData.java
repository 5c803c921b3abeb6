package org.backstep.chart.figure;

import java.util.List;
import java.util.Optional;
import org.backstep.chart.Plane;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;

/**
 * The numbers of a figure as its plots need them. Places are a row of horizontal and a row of vertical numbers.
 *
 * @param x the places of the samples
 * @param reconstruction the places of x̂
 * @param manifold the places of the decoder's curve
 * @param original what the data are compared with, and the places of its curve
 * @param errors ‖x − x̂‖ of each sample, N values
 */
record PlottedData(
        FigureData data,
        Plane plane,
        double[][] x,
        double[][] reconstruction,
        double[][] manifold,
        Optional<Original> original,
        double[][] originalManifold,
        double[] errors) {
    static final double[][] NOWHERE = {{}, {}};

    private static final int LONGEST_LIST = 8;

    static PlottedData of(FigureData data, Optional<Original> original) {
        Plane plane = new Plane(data.x(), data.featureNames());
        return new PlottedData(
                data,
                plane,
                plane.samples(data.x()),
                plane.samples(data.reconstruction()),
                plane.curve(data.manifold()),
                original,
                original.map(other -> plane.curve(other.manifold())).orElse(NOWHERE),
                errors(data));
    }

    private static double[] errors(FigureData data) {
        return data.x()
                .minus(data.reconstruction())
                .map(difference -> difference * difference)
                .columnSums()
                .map(Math::sqrt)
                .toArray();
    }

    /** Sample, x, x̂, z and error in full, a line each. */
    List<String> describe(int sample) {
        int n = sample - 1;
        return List.of(
                "Sample " + sample,
                "x = " + list(data.x().columnAt(n)),
                "x̂ = " + list(data.reconstruction().columnAt(n)),
                "z = " + list(data.codes().columnAt(n)),
                "|x − x̂| = " + Numbers.full(errors[n]));
    }

    /** A column's first numbers in full; in brackets unless it is one number. */
    static String list(Matrix column) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < column.rows() && i < LONGEST_LIST; i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.full(column.get(i, 0)));
        }
        String more = column.rows() > LONGEST_LIST ? ", … (" + column.rows() + ")" : "";
        return column.rows() == 1 ? text.toString() : "(" + text + more + ")";
    }
}
