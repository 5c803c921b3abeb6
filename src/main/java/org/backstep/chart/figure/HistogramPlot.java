package org.backstep.chart.figure;

import java.util.List;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Layer;
import org.backstep.chart.Lettering;
import org.backstep.chart.Ranges;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.jfree.data.Range;

/** How often each latent value occurs: {@value #BINS} bins over all codes of all samples. */
final class HistogramPlot extends FigurePlot {
    static final Kind KIND = new Kind("Latent distribution", data -> "distribution of the code", HistogramPlot::new);

    private static final int BINS = 30;

    private final Bars bars;
    private final HeldRange values = new HeldRange();
    private final HeldRange counts = new HeldRange();
    private Matrix codes;
    private int selected = 1;

    HistogramPlot(Surface surface, PlottedData first) {
        super(
                KIND,
                KIND.heading(),
                surface,
                surface.style()
                        .axis(
                                surface.either(
                                        Lettering.text("latent value ").plus(Lettering.symbol("z", "")),
                                        Lettering.symbol("z", "")),
                                new Range(0, 1)),
                surface.style()
                        .countingAxis(
                                surface.text(
                                        "number of codes", first.data.codes().rows() == 1 ? "Samples" : "Codes"),
                                new Range(0, 1)));
        ChartStyle style = surface.style();
        codes = first.data.codes();
        bars = new Bars(
                style.pale(Palette.Role.CODE, 0.65),
                style.colour(Palette.Role.CODE),
                style.colour(Palette.Role.TEXT),
                surface.style().weight());
        chart().setLayers(bars);
    }

    @Override
    void show(PlottedData data) {
        codes = data.data.codes();
        Histogram histogram = Histogram.of(codes.toArray(), BINS);
        bars.show(histogram);
        double lower = histogram.lower(0);
        double upper = histogram.upper(BINS - 1);
        double highest = 1;
        for (int bin = 0; bin < BINS; bin++) {
            highest = Math.max(highest, histogram.count(bin));
        }
        if (surface().isPaper()) {
            chart().rest(Ranges.roomy(new double[] {lower, upper}), new Range(0, highest * 1.06));
            remark(Lettering.text(remark()));
        } else {
            chart().rest(values.linear(lower, upper), counts.linear(0, highest * 1.02));
        }
    }

    private String remark() {
        String samples = codes.columns() == 1 ? "1 sample" : codes.columns() + " samples";
        String units = codes.rows() == 1 ? "" : " × " + codes.rows() + " code units";
        return samples + units + " in " + BINS + " bins";
    }

    @Override
    List<Layer> hidden(FigureMask what) {
        return what.codes() ? List.of(bars) : List.of();
    }

    @Override
    void follow(Snapshot now) {
        selected = Math.min(now.sample(), codes.columns());
        bars.mark(codes.columnAt(selected - 1).toArray());
    }

    @Override
    public List<String> read(double x, double y) {
        Histogram bins = bars.histogram();
        double value = chart().valueAcross(x);
        if (!chart().isInPlot(x, y) || value < bins.lower(0) || value > bins.upper(bins.bins() - 1)) {
            return List.of();
        }
        int bin = 0;
        while (bin < bins.bins() - 1 && value >= bins.upper(bin)) {
            bin++;
        }
        String what = (codes.rows() == 1 ? "sample" : "code") + (bins.count(bin) == 1 ? "" : "s");
        return List.of(
                bins.count(bin) + " " + what,
                "z from " + Numbers.full(bins.lower(bin)) + " to " + Numbers.full(bins.upper(bin)));
    }

    @Override
    public String sentence() {
        return "Codes of " + codes.columns() + " samples; z of sample " + selected + " is "
                + PlottedData.list(codes.columnAt(selected - 1)) + ".";
    }
}
