package org.backstep.window;

import java.awt.Graphics;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.print.PageFormat;
import java.io.Serial;
import java.util.function.Function;
import org.backstep.chart.LiveChart;
import org.jfree.chart.ChartPanel;
import org.jspecify.annotations.Nullable;

/** A live chart with JFreeChart's own zoom, save and print. */
final class LiveChartPanel extends ChartPanel {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 20_000;

    private final transient LiveChart chart;
    private final transient Function<MouseEvent, @Nullable String> tip;

    /**
     * A panel.
     *
     * @param tip the tool tip at a place, or null
     */
    LiveChartPanel(LiveChart chart, Function<MouseEvent, @Nullable String> tip) {
        super(chart, 280, 230, 10, 10, LARGEST, LARGEST, false, false, true, true, true, false, false);
        this.chart = chart;
        this.tip = tip;
        getChartRenderingInfo().setEntityCollection(null);
        setDisplayToolTips(true);
        setZoomTriggerDistance(12);
        setOpaque(true);
        setName(chart.heading());
        getAccessibleContext().setAccessibleName(chart.heading());
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return tip.apply(event);
    }

    @Override
    public void zoom(Rectangle2D selection) {
        chart.zoomed();
        super.zoom(selection);
    }

    @Override
    public void zoomInDomain(double x, double y) {
        chart.zoomed();
        super.zoomInDomain(x, y);
    }

    @Override
    public void zoomInRange(double x, double y) {
        chart.zoomed();
        super.zoomInRange(x, y);
    }

    @Override
    public void zoomOutDomain(double x, double y) {
        chart.zoomed();
        super.zoomOutDomain(x, y);
    }

    @Override
    public void zoomOutRange(double x, double y) {
        chart.zoomed();
        super.zoomOutRange(x, y);
    }

    @Override
    public void restoreAutoBounds() {
        chart.resetZoom();
    }

    @Override
    public void restoreAutoDomainBounds() {
        chart.resetZoom();
    }

    @Override
    public void restoreAutoRangeBounds() {
        chart.resetZoom();
    }

    @Override
    public int print(Graphics g, PageFormat format, int page) {
        chart.setVector(true);
        try {
            return super.print(g, format, page);
        } finally {
            chart.setVector(false);
        }
    }
}
