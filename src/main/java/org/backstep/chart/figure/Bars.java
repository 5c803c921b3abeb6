package org.backstep.chart.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Layer;
import org.jspecify.annotations.Nullable;

/** The bins of a histogram, and ticks at some values on its lower edge. */
final class Bars implements Layer {
    private final Color fill;
    private final Color outline;
    private final Color tick;
    private final double weight;
    private @Nullable Histogram histogram;
    private double[] marked = {};

    Bars(Color fill, Color outline, Color tick, double weight) {
        this.fill = fill;
        this.outline = outline;
        this.tick = tick;
        this.weight = weight;
    }

    void show(Histogram bins) {
        histogram = bins;
    }

    Histogram histogram() {
        Histogram shown = histogram;
        return shown == null ? Histogram.of(new double[0], 1) : shown;
    }

    void mark(double[] values) {
        marked = values.clone();
    }

    double[] marked() {
        return marked.clone();
    }

    @Override
    public void paint(Canvas canvas) {
        Histogram bins = histogram;
        if (bins != null) {
            paintBins(canvas, bins);
        }
        for (double value : marked) {
            double x = canvas.across(value);
            double floor = canvas.area().getMaxY();
            canvas.fill(Canvas.polygon(x, floor - 9, x + 5, floor, x - 5, floor), tick);
            canvas.draw(new Line2D.Double(x, floor, x, canvas.area().getY()), tick, new BasicStroke((float)
                    (1.3 * weight)));
        }
    }

    private void paintBins(Canvas canvas, Histogram bins) {
        double floor = canvas.up(0);
        for (int bin = 0; bin < bins.bins(); bin++) {
            double left = canvas.across(bins.lower(bin));
            double right = canvas.across(bins.upper(bin));
            double top = canvas.up(bins.count(bin));
            if (top < floor) {
                Rectangle2D bar = new Rectangle2D.Double(left, top, right - left, floor - top);
                canvas.fill(bar, fill);
                canvas.draw(bar, outline, new BasicStroke(ChartStyle.HAIRLINE));
            }
        }
    }
}
