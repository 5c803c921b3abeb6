package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.util.List;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.training.BaseLines;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/** The error over the epochs against what PCA and the mean reach: the loss of an epoch is the error after the last. */
public final class MetricsChart {
    private final ChartStyle style;
    private final double weight;
    private final LossCurves losses = new LossCurves();
    private final HeldRange range = new HeldRange();
    private final LiveChart chart;
    private BaseLines baseLines = new BaseLines(1, 1);

    /** An empty chart. */
    public MetricsChart(Palette palette, double unit, double weight) {
        this.weight = weight;
        style = new ChartStyle(palette);
        chart = new LiveChart(
                "Mean squared error and base lines",
                List.of(),
                style.plot(
                        new DefaultXYDataset(),
                        style.countingAxis(Lettering.text("epoch"), new Range(0, 1)),
                        style.dressed(new LossAxis(), Lettering.text("MSE"), new Range(0.01, 1)),
                        new XYLineAndShapeRenderer()),
                style,
                unit);
        LossLines lines = new LossLines(losses, style, weight);
        chart.setLayers(
                canvas -> {
                    line(canvas, baseLines.pcaMse(), "PCA " + Numbers.fixed(baseLines.pcaMse(), 6));
                    line(canvas, baseLines.meanMse(), "mean " + Numbers.fixed(baseLines.meanMse(), 6));
                },
                lines);
    }

    public LiveChart chart() {
        return chart;
    }

    /** Shows the losses of a snapshot. */
    public void follow(Snapshot now) {
        losses.follow(now);
        baseLines = now.run().baseLines();
        double low = Math.min(losses.smallest(), visible(baseLines.pcaMse(), baseLines.meanMse()) * 0.9);
        double high = Math.max(losses.largest(), baseLines.meanMse() * 1.1);
        double last = Math.max(2, losses.lastEpoch());
        chart.rest(new Range(-0.02 * last, 1.03 * last), range.logarithmic(low, high));
    }

    /** An error of 0 has no place on the axis. */
    private static double visible(double wanted, double other) {
        return wanted > other * 1e-6 ? wanted : other > 0 ? other * 1e-3 : 1e-3;
    }

    private void line(Canvas canvas, double value, String name) {
        double y = LossLines.place(canvas, value);
        canvas.g2().setPaint(style.colour(Palette.Role.DELTA));
        canvas.g2()
                .setStroke(new BasicStroke(
                        (float) (1.4 * weight),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {6, 4},
                        0));
        canvas.g2()
                .draw(new Line2D.Double(
                        canvas.area().getMinX(), y, canvas.area().getMaxX(), y));
        TextLayout text = new TextLayout(
                name,
                ChartFonts.of(ChartFonts.Cut.SEMI_BOLD, ChartStyle.LABEL),
                canvas.g2().getFontRenderContext());
        canvas.g2().setPaint(style.colour(Palette.Role.TEXT));
        text.draw(canvas.g2(), (float) (canvas.area().getMaxX() - text.getAdvance() - 6), (float) y - 4);
    }
}
