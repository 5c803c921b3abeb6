package org.backstep.chart.figure;

import java.util.stream.IntStream;
import org.backstep.chart.ColourMap;
import org.backstep.chart.Lettering;
import org.backstep.chart.Ranges;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.jfree.data.Range;

/** The data coloured by the largest error of a feature, max |x − x̂|. */
final class LargestErrorPlot extends ColouredPlot {
    static final Kind KIND = new Kind("Largest error", data -> "largest error of each sample", LargestErrorPlot::new);

    LargestErrorPlot(Surface surface, PlottedData first) {
        super(KIND, KIND.heading(), surface, first, ColourMap.VIRIDIS, Lettering.text("largest error of a feature"));
    }

    @Override
    double[] values(PlottedData data) {
        Matrix errors = data.data.x().minus(data.data.reconstruction()).map(Math::abs);
        return IntStream.range(0, errors.columns())
                .mapToDouble(n -> errors.columnAt(n).max())
                .toArray();
    }

    @Override
    Range range(double[] errors) {
        return surface().isPaper()
                ? Ranges.exact(errors)
                : held.linear(0, Matrix.row(errors).max());
    }

    @Override
    boolean isHidden(FigureMask what) {
        return what.errors();
    }

    @Override
    Lettering remark(double[] errors) {
        return Lettering.text(
                "largest " + Numbers.significant(Matrix.row(errors).max(), 4));
    }
}
