package org.backstep.chart.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.chart.Plane;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;

/**
 * The numbers of a figure as its plots need them. Places are a row of horizontal and a row of vertical numbers; nothing
 * writes into them.
 */
final class PlottedData {
    private static final int LONGEST_LIST = 8;

    final FigureData data;
    final Plane plane;
    /** The places of the samples. */
    final double[][] x;

    final double[][] reconstruction;
    /** The places of the decoder's curve. */
    final double[][] manifold;
    /** The branch to compare with. */
    final Optional<Original> original;
    /** The places of the original's curve. */
    final double[][] originalManifold;
    /** ‖x − x̂‖ of each sample, N values. */
    final double[] errors;

    PlottedData(FigureData data, Optional<Original> original) {
        this.data = data;
        this.original = original;
        plane = data.plane();
        x = plane.samples(data.x());
        reconstruction = plane.samples(data.reconstruction());
        manifold = plane.curve(data.manifold());
        originalManifold = original.map(other -> plane.curve(other.manifold())).orElseGet(PlottedData::nowhere);
        errors = errors(data);
    }

    /** Places of nothing. */
    static double[][] nowhere() {
        return new double[2][0];
    }

    private static double[] errors(FigureData data) {
        return data.x()
                .minus(data.reconstruction())
                .map(difference -> difference * difference)
                .columnSums()
                .map(Math::sqrt)
                .toArray();
    }

    /** Sample, x, x̂, z and error in full, a line each, but not what is hidden. */
    List<String> describe(int sample, FigureMask mask) {
        int n = sample - 1;
        List<String> lines = new ArrayList<>(
                List.of(data.marks().title(n), "x = " + list(data.x().columnAt(n))));
        if (!mask.reconstructions()) {
            lines.add("x̂ = " + list(data.reconstruction().columnAt(n)));
        }
        if (!mask.codes()) {
            lines.add("z = " + list(data.codes().columnAt(n)));
        }
        if (!mask.errors()) {
            lines.add("|x − x̂| = " + Numbers.full(errors[n]));
        }
        return lines;
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
