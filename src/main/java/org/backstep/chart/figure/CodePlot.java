package org.backstep.chart.figure;

import org.backstep.chart.ColourMap;
import org.backstep.chart.Lettering;
import org.backstep.chart.Ranges;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.jfree.data.Range;

/** The data coloured by their code; with several code units, by the first. */
final class CodePlot extends ColouredPlot {
    static final Kind KIND = new Kind("Data coloured by z", data -> "data coloured by the code", CodePlot::new);

    private final Lettering symbol;

    CodePlot(Surface surface, PlottedData first) {
        super(
                KIND,
                "Data coloured by latent code",
                surface,
                first,
                ColourMap.COOLWARM,
                surface.either(Lettering.text("latent code ").plus(symbol(first)), symbol(first)));
        symbol = symbol(first);
    }

    private static Lettering symbol(PlottedData data) {
        return Lettering.symbol("z", data.data.codes().rows() == 1 ? "" : "1");
    }

    @Override
    double[] values(PlottedData data) {
        return data.data.codes().rowArray(0);
    }

    @Override
    Range range(double[] codes) {
        Range range = Ranges.exact(codes);
        return surface().isPaper() ? range : held.linear(range.getLowerBound(), range.getUpperBound());
    }

    @Override
    boolean isHidden(FigureMask what) {
        return what.codes();
    }

    @Override
    Lettering remark(double[] codes) {
        Matrix first = Matrix.row(codes);
        return symbol.plus(
                " from " + Numbers.significant(first.min(), 4) + " to " + Numbers.significant(first.max(), 4));
    }
}
