package org.backstep.chart.live;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartFonts;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Lettering;
import org.backstep.chart.LiveChart;
import org.backstep.chart.LossLayer;
import org.backstep.chart.Note;
import org.backstep.chart.PlainLogAxis;
import org.backstep.chart.RunLosses;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfRun;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.training.BaseLines;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/** The error over the epochs against what PCA and the mean reach: the loss of an epoch is the error after the last. */
public final class MetricsChart {

    private final ChartStyle style;
    private final RunLosses losses = new RunLosses();
    private final LossLayer lines;
    private final HeldRange range = new HeldRange();
    private final LiveChart chart;
    private @Nullable BaseLines baseLines;

    public MetricsChart(ChartStyle style) {
        this.style = style;
        lines = new LossLayer(losses, style);
        chart = new LiveChart(
                "Mean squared error and base lines",
                style.countingAxis(Lettering.text("Epoch"), new Range(0, 1)),
                style.dressed(new PlainLogAxis(), Lettering.text("MSE (log)"), new Range(0.01, 1)),
                style);
        chart.setWide();
        chart.setLayers(this::baseLines, lines, this::names);
    }

    public LiveChart chart() {
        return chart;
    }

    /** Shows the losses of a snapshot, and the base lines once they have been computed. */
    public void follow(Snapshot now, @Nullable BaseLines computed) {
        losses.follow(now);
        boolean masked = now.isMasked(OfRun.LOSS) || now.isMasked(OfRun.HELD_OUT_LOSS);
        chart.hide(masked ? List.of(lines) : List.of(), true);
        baseLines = computed;
        chart.setLegend(lines.legend());
        double low = losses.smallest();
        double high = losses.largest();
        if (computed != null) {
            low = Math.min(low, visible(computed.pcaMse(), computed.meanMse()) * 0.9);
            high = Math.max(high, computed.meanMse() * 1.1);
        }
        if (low > high) {
            low = 0.01;
            high = 1;
        }
        double last = Math.max(2, losses.lastEpoch());
        chart.rest(new Range(-0.02 * last, 1.03 * last), range.logarithmic(low, high));
    }

    /** An error of 0 has no place on the axis. */
    private static double visible(double wanted, double other) {
        return wanted > other * 1e-6 ? wanted : other > 0 ? other * 1e-3 : 1e-3;
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** The epoch at a place, if it has a loss. */
    public OptionalInt epochAt(double x, double y) {
        double epoch = Math.rint(chart.valueAcross(x));
        boolean known = epoch >= 1 && epoch <= losses.curve().count();
        return known && chart.isInPlot(x, y) ? OptionalInt.of((int) epoch) : OptionalInt.empty();
    }

    /** Epoch and losses in full at a place, and the base lines, a text line each. */
    public List<String> read(double x, double y) {
        if (!chart.isInPlot(x, y)) {
            return List.of();
        }
        List<String> text = new ArrayList<>();
        epochAt(x, y).ifPresent(epoch -> text.addAll(losses.describe(epoch)));
        BaseLines known = baseLines;
        if (known != null) {
            text.add("MSE of PCA " + Numbers.full(known.pcaMse()));
            text.add("MSE of the mean sample " + Numbers.full(known.meanMse()));
        }
        return text;
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    private void baseLines(Canvas canvas) {
        BaseLines known = baseLines;
        if (known == null) {
            return;
        }
        for (double value : new double[] {known.pcaMse(), known.meanMse()}) {
            canvas.draw(
                    canvas.level(LossLayer.place(canvas, value)),
                    style.colour(Palette.Role.DELTA),
                    Note.dashed(1.4 * style.weight(), 10, 4));
        }
    }

    /** Each name above its line; below it if there is no room above, or if the other line is near there. */
    private void names(Canvas canvas) {
        BaseLines known = baseLines;
        if (known == null) {
            return;
        }
        double mean = LossLayer.place(canvas, known.meanMse());
        double pca = LossLayer.place(canvas, known.pcaMse());
        boolean meanBelow = mean - canvas.area().getMinY() < Canvas.NAME_HEIGHT + 2;
        double needed = meanBelow ? 2 * Canvas.NAME_HEIGHT : Canvas.NAME_HEIGHT;
        boolean pcaBelow = pca - mean < needed + 2;
        name(canvas, mean, meanBelow, "Mean sample " + Numbers.fixed(known.meanMse(), 6));
        name(canvas, pca, pcaBelow, "PCA " + Numbers.fixed(known.pcaMse(), 6));
    }

    private void name(Canvas canvas, double line, boolean below, String name) {
        double top = below ? line + 2 : line - Canvas.NAME_HEIGHT - 1;
        canvas.name(name, ChartFonts.Cut.SEMI_BOLD, canvas.area().getMaxX(), top, style);
    }
}
