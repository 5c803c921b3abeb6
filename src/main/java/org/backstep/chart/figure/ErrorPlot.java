package org.backstep.chart.figure;

import java.util.Arrays;
import org.backstep.chart.ColourMap;
import org.backstep.chart.Lettering;
import org.backstep.chart.Ranges;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.jfree.data.Range;

/** The data coloured by the length of x − x̂, over all features. */
final class ErrorPlot extends ColouredPlot {
    static final Kind KIND = new Kind("Reconstruction error", data -> "error of each sample", ErrorPlot::new);

    ErrorPlot(Surface surface, PlottedData first) {
        super(
                KIND,
                KIND.heading(),
                surface,
                first,
                ColourMap.VIRIDIS,
                surface.text("distance between ", "|")
                        .plus(Lettering.symbol("x", ""))
                        .plus(surface.either(" and ", " − "))
                        .plus(Lettering.symbol("x̂", ""))
                        .plus(surface.either("", "|")));
    }

    @Override
    double[] values(PlottedData data) {
        return data.errors;
    }

    @Override
    Range range(double[] errors) {
        Range range = Ranges.exact(errors);
        if (!surface().isPaper()) {
            return held.linear(0, range.getUpperBound());
        }
        return range.getLowerBound() < 0 ? new Range(0, 1) : range;
    }

    @Override
    boolean isHidden(FigureMask what) {
        return what.errors();
    }

    @Override
    Lettering remark(double[] errors) {
        double mean = Matrix.row(errors).mean();
        double largest = Arrays.stream(errors).max().orElse(0);
        return Lettering.text("mean " + Numbers.significant(mean, 4) + ", largest " + Numbers.significant(largest, 4));
    }
}
