package org.backstep.chart;

import java.util.List;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** The data x and their reconstruction x̂, both half transparent. */
final class ReconstructionPlot {
    private static final double OPACITY = 0.5;

    private ReconstructionPlot() {}

    static JFreeChart chart(FigureData data, Palette palette) {
        ChartStyle style = new ChartStyle(palette);
        Plane plane = new Plane(data);
        DotRenderer dots = DotRenderer.translucent(
                plane.dot(DotRenderer.DIAMETER),
                List.of(
                        style.translucent(Palette.Role.INPUT, OPACITY),
                        style.translucent(Palette.Role.OUTPUT, OPACITY)));
        XYPlot plot =
                plane.plot(style, dataset(data), dots, plane.samples(data.x()), plane.samples(data.reconstruction()));
        List<Note> legend = List.of(
                new Note(
                        Note.Mark.DOT,
                        style.colour(Palette.Role.INPUT),
                        Lettering.symbol("x", "").plus(" original")),
                new Note(
                        Note.Mark.DOT,
                        style.colour(Palette.Role.OUTPUT),
                        Lettering.symbol("x̂", "").plus(" reconstructed")));
        return style.chart("Original and reconstructed", legend, plot);
    }

    /** Two series of N points: x, then x̂. */
    static XYDataset dataset(FigureData data) {
        Plane plane = new Plane(data);
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries("x", plane.samples(data.x()));
        dataset.addSeries("x̂", plane.samples(data.reconstruction()));
        return dataset;
    }
}
