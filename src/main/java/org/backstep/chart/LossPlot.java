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
        double[] logarithms = Arrays.stream(losses.rowArray(0))
                .filter(loss -> loss > 0)
                .map(Math::log10)
                .toArray();
        if (logarithms.length == 0) {
            return new Range(0.01, 1);
        }
        Range exact = Ranges.exact(logarithms);
        boolean single = exact.getLength() > 10 * (max(logarithms) - min(logarithms));
        double lower = single ? max(logarithms) - 0.5 : min(logarithms);
        double upper = single ? max(logarithms) + 0.5 : max(logarithms);
        double margin = (upper - lower) * 0.05;
        return new Range(power(lower - margin), power(upper + margin));
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

    private static double power(double exponent) {
        return Math.pow(10, Math.max(-300, Math.min(300, exponent)));
    }

    private static double min(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    }
}
