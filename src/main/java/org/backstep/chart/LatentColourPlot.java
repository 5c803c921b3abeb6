package org.backstep.chart;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;

/** The data coloured by their code; with several code units, by the first. */
final class LatentColourPlot {
    private LatentColourPlot() {}

    static JFreeChart chart(FigureData data, Palette palette) {
        ChartStyle style = new ChartStyle(palette);
        Plane plane = new Plane(data);
        double[] codes = data.codes().rowArray(0);
        ColourScale scale = new ColourScale(ColourMap.COOLWARM, Ranges.exact(codes));
        DotRenderer dots = DotRenderer.coloured(plane.dot(DotRenderer.DIAMETER), scale);
        XYPlot plot = plane.plot(style, dataset(data), dots, plane.samples(data.x()));
        Lettering symbol = Lettering.symbol("z", data.codes().rows() == 1 ? "" : "1");
        Matrix first = Matrix.row(codes);
        Lettering remark = symbol.plus(
                " from " + Numbers.significant(first.min(), 4) + " to " + Numbers.significant(first.max(), 4));
        JFreeChart chart = style.chart("Data coloured by latent code", List.of(Note.plain(remark)), plot);
        style.addColourBar(chart, scale, Lettering.text("latent code ").plus(symbol));
        return chart;
    }

    /** One series of N points with their first code. */
    static XYZDataset dataset(FigureData data) {
        double[][] points = new Plane(data).samples(data.x());
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries(
                "x", new double[][] {points[0], points[1], data.codes().rowArray(0)});
        return dataset;
    }
}
