package org.backstep.chart;

import java.util.ArrayList;
import java.util.List;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** All that the decoder can say: its output along the first code unit, a curve over the faint data. */
final class ManifoldPlot {
    private static final double OPACITY = 0.3;
    private static final double DIAMETER = 3.6;
    private static final double LINE = 2.4;

    private ManifoldPlot() {}

    static JFreeChart chart(FigureData data, Palette palette) {
        ChartStyle style = new ChartStyle(palette);
        Plane plane = new Plane(data);
        DotRenderer dots =
                DotRenderer.translucent(plane.dot(DIAMETER), List.of(style.translucent(Palette.Role.INPUT, OPACITY)));
        XYPlot plot = plane.plot(style, samples(data), dots, plane.samples(data.x()), plane.curve(data.manifold()));
        List<Note> legend = new ArrayList<>();
        legend.add(new Note(
                Note.Mark.DOT,
                style.pale(Palette.Role.INPUT, 0.5),
                Lettering.symbol("x", "").plus(" data")));
        if (data.manifold().columns() > 0) {
            plot.setDataset(1, curve(data));
            plot.setRenderer(1, new LineRenderer(style.colour(Palette.Role.PARAMETER), LINE));
            legend.add(new Note(
                    Note.Mark.LINE, style.colour(Palette.Role.PARAMETER), Lettering.text("what the decoder can draw")));
        }
        return style.chart("Decoder manifold", legend, plot);
    }

    /** One series of N points. */
    static XYDataset samples(FigureData data) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries("x", new Plane(data).samples(data.x()));
        return dataset;
    }

    /** One series of M points along the curve. */
    static XYDataset curve(FigureData data) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries("manifold", new Plane(data).curve(data.manifold()));
        return dataset;
    }
}
