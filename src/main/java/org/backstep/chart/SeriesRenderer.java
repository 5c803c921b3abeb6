package org.backstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** Draws a whole series in one call: it can then leave out what nobody could see. */
abstract class SeriesRenderer extends AbstractXYItemRenderer {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Draws one series; the clip is already the data area. */
    abstract void drawSeries(Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, int series);

    /** The place of a value on the plot's horizontal axis. */
    static double across(XYPlot plot, Rectangle2D area, double value) {
        return plot.getDomainAxis().valueToJava2D(value, area, plot.getDomainAxisEdge());
    }

    /** The place of a value on the plot's vertical axis. */
    static double up(XYPlot plot, Rectangle2D area, double value) {
        return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    @Override
    public final XYItemRendererState initialise(
            Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, @Nullable PlotRenderingInfo info) {
        XYItemRendererState state = new XYItemRendererState(info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public final void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            @Nullable PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            @Nullable CrosshairState crosshair,
            int pass) {
        if (item == 0) {
            drawSeries(g2, area, plot, dataset, series);
        }
    }
}
