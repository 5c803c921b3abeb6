package org.backstep.chart;

import java.util.Arrays;
import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYZDataset;

/** The data coloured by the length of x − x̂, over all features. */
final class ErrorPlot {
    private ErrorPlot() {}

    static JFreeChart chart(FigureData data, Palette palette) {
        ChartStyle style = new ChartStyle(palette);
        Plane plane = new Plane(data);
        double[] errors = errors(data);
        ColourScale scale = new ColourScale(ColourMap.VIRIDIS, range(errors));
        DotRenderer dots = DotRenderer.coloured(plane.dot(DotRenderer.DIAMETER), scale);
        XYPlot plot = plane.plot(style, dataset(data), dots, plane.samples(data.x()));
        double mean = Matrix.row(errors).mean();
        String largest = Numbers.significant(Arrays.stream(errors).max().orElse(0), 4);
        Note remark = Note.plain(Lettering.text("mean " + Numbers.significant(mean, 4) + ", largest " + largest));
        JFreeChart chart = style.chart("Reconstruction error", List.of(remark), plot);
        Lettering label = Lettering.text("distance between ")
                .plus(Lettering.symbol("x", ""))
                .plus(" and ")
                .plus(Lettering.symbol("x̂", ""));
        style.addColourBar(chart, scale, label);
        return chart;
    }

    /** One series of N points with their errors. */
    static XYZDataset dataset(FigureData data) {
        double[][] points = new Plane(data).samples(data.x());
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("x", new double[][] {points[0], points[1], errors(data)});
        return dataset;
    }

    /** ‖x − x̂‖ of each sample, N values. */
    static double[] errors(FigureData data) {
        return data.x()
                .minus(data.reconstruction())
                .map(difference -> difference * difference)
                .columnSums()
                .map(Math::sqrt)
                .toArray();
    }

    private static Range range(double[] errors) {
        Range range = Ranges.exact(errors);
        return range.getLowerBound() < 0 ? new Range(0, 1) : range;
    }
}
