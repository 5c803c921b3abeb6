package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/** Flat bars with an outline, from their lower to their upper edge; an empty bin is not drawn. */
final class BarRenderer extends SeriesRenderer {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Color fill;
    private final Color outline;

    BarRenderer(Color fill, Color outline) {
        this.fill = fill;
        this.outline = outline;
    }

    @Override
    void drawSeries(Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, int series) {
        IntervalXYDataset bins = (IntervalXYDataset) dataset;
        double floor = up(plot, area, 0);
        g2.setStroke(new BasicStroke(ChartStyle.HAIRLINE));
        for (int bin = 0; bin < bins.getItemCount(series); bin++) {
            double left = across(plot, area, bins.getStartXValue(series, bin));
            double right = across(plot, area, bins.getEndXValue(series, bin));
            double top = up(plot, area, bins.getYValue(series, bin));
            if (top < floor) {
                Rectangle2D bar = new Rectangle2D.Double(left, top, right - left, floor - top);
                g2.setPaint(fill);
                g2.fill(bar);
                g2.setPaint(outline);
                g2.draw(bar);
            }
        }
    }
}
