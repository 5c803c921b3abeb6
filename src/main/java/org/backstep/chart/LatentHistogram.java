package org.backstep.chart;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.IntervalXYDataset;

/** How often each latent value occurs: {@value #BINS} bins over all codes of all samples. */
final class LatentHistogram {
    static final int BINS = 30;

    private LatentHistogram() {}

    static JFreeChart chart(FigureData data, Palette palette) {
        ChartStyle style = new ChartStyle(palette);
        IntervalXYDataset dataset = dataset(data.codes());
        double lower = dataset.getStartXValue(0, 0);
        double upper = dataset.getEndXValue(0, BINS - 1);
        double highest = 1;
        for (int bin = 0; bin < BINS; bin++) {
            highest = Math.max(highest, dataset.getYValue(0, bin));
        }
        NumberAxis values = style.axis(
                Lettering.text("latent value ").plus(Lettering.symbol("z", "")),
                Ranges.roomy(new double[] {lower, upper}));
        NumberAxis counts = style.countingAxis(Lettering.text("number of codes"), new Range(0, highest * 1.06));
        XYPlot plot = style.plot(
                dataset,
                values,
                counts,
                new BarRenderer(style.pale(Palette.Role.CODE, 0.65), style.colour(Palette.Role.CODE)));
        return style.chart("Latent distribution", List.of(Note.plain(remark(data.codes()))), plot);
    }

    /** A series of bins: edges and counts. */
    static IntervalXYDataset dataset(Matrix codes) {
        Histogram histogram = Histogram.of(codes.toArray(), BINS);
        double[][] bins = new double[6][BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double count = histogram.count(bin);
            double centre = histogram.lower(bin) / 2 + histogram.upper(bin) / 2;
            double[] columns = {centre, histogram.lower(bin), histogram.upper(bin), count, 0, count};
            for (int k = 0; k < columns.length; k++) {
                bins[k][bin] = columns[k];
            }
        }
        DefaultIntervalXYDataset dataset = new DefaultIntervalXYDataset();
        dataset.addSeries("z", bins);
        return dataset;
    }

    private static Lettering remark(Matrix codes) {
        String samples = codes.columns() == 1 ? "1 sample" : codes.columns() + " samples";
        return Lettering.text(
                codes.rows() == 1
                        ? samples + " in " + BINS + " bins"
                        : samples + " × " + codes.rows() + " code units in " + BINS + " bins");
    }
}
