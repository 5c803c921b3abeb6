package org.backstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;

/**
 * Where moving things are drawn: a plot's data area, in points.
 *
 * @param g2 clipped to the area, its scale set
 * @param raster whether the target has pixels, so that small pictures may be copied into it
 */
public record Canvas(Graphics2D g2, Rectangle2D area, XYPlot plot, boolean raster) {
    public double across(double value) {
        return plot.getDomainAxis().valueToJava2D(value, area, plot.getDomainAxisEdge());
    }

    public double up(double value) {
        return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    /** Values of a linear horizontal axis as places, all at once. */
    public double[] allAcross(double[] values) {
        double left = plot.getDomainAxis().getRange().getLowerBound();
        double right = plot.getDomainAxis().getRange().getUpperBound();
        return straight(values, left, across(left), right, across(right));
    }

    /** Values of a linear vertical axis as places, all at once. */
    public double[] allUp(double[] values) {
        double bottom = plot.getRangeAxis().getRange().getLowerBound();
        double top = plot.getRangeAxis().getRange().getUpperBound();
        return straight(values, bottom, up(bottom), top, up(top));
    }

    private static double[] straight(double[] values, double from, double fromPlace, double to, double toPlace) {
        double factor = (toPlace - fromPlace) / (to - from);
        double[] places = new double[values.length];
        for (int k = 0; k < places.length; k++) {
            places[k] = fromPlace + (values[k] - from) * factor;
        }
        return places;
    }
}
