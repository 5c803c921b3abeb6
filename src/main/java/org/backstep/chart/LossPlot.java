package org.backstep.chart;

import java.util.Arrays;
import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** The loss before each epoch's update, on a logarithmic axis. A loss of 0 has no place there: it lies on the edge. */
final class LossPlot {
    private static final double LINE = 1.6;
    /** Beyond this a power of ten overflows, with its margin. */
    private static final double LARGEST_EXPONENT = 250;
    /** Logarithms closer than this are one loss. */
    private static final double SAME = 1e-6;

    private LossPlot() {}

    static JFreeChart chart(FigureData data, Palette palette) {
        ChartStyle style = new ChartStyle(palette);
        double last = Math.max(2, data.epochs());
        Range epochs = new Range(-0.03 * last, 1.03 * last);
        XYPlot plot = style.plot(
                dataset(data.losses()),
                style.countingAxis(Lettering.text("epoch"), epochs),
                style.dressed(new LossAxis(), Lettering.text("mean squared error"), range(data.losses())),
                new LineRenderer(style.colour(Palette.Role.INPUT), LINE));
        return style.chart("Training loss", List.of(Note.plain(remark(data.losses()))), plot);
    }

    /** Epoch numbers from 1, and losses. */
    static XYDataset dataset(Matrix losses) {
        double[] epochs = new double[losses.columns()];
        Arrays.setAll(epochs, k -> k + 1);
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries("loss", new double[][] {epochs, losses.rowArray(0)});
        return dataset;
    }

    /** The positive losses with a margin of 5 % of the axis; a decade around a single one. */
    static Range range(Matrix losses) {
        double[] exponents = Arrays.stream(losses.rowArray(0))
                .filter(loss -> loss > 0 && Double.isFinite(loss))
                .map(loss -> Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Math.log10(loss))))
                .toArray();
        if (exponents.length == 0) {
            return new Range(0.01, 1);
        }
        double lower = Arrays.stream(exponents).min().orElseThrow();
        double upper = Arrays.stream(exponents).max().orElseThrow();
        boolean single = upper - lower < SAME;
        double margin = single ? 0.5 : (upper - lower) * 0.05;
        return new Range(Math.pow(10, lower - margin), Math.pow(10, upper + margin));
    }

    private static Lettering remark(Matrix losses) {
        if (losses.columns() == 0) {
            return Lettering.text("no epoch yet");
        }
        double last = losses.get(0, losses.columns() - 1);
        boolean zeros = Arrays.stream(losses.rowArray(0)).anyMatch(loss -> loss == 0);
        String number = last < 1000 ? Numbers.fixed(last, 6) : Numbers.significant(last, 6);
        return Lettering.text(number + " in epoch " + losses.columns() + (zeros ? "; zeros at the edge" : ""));
    }
}
