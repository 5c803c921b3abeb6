package org.backstep.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;

/**
 * A dot a sample. Of more than {@value #MANY} samples, those that lie under so many later ones that they cannot be seen
 * are left out, so that a file stays small; a dot that stands alone is always drawn.
 */
final class DotRenderer extends SeriesRenderer {
    /** The usual dot, in points. */
    static final double DIAMETER = 4.4;

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MANY = 5000;
    private static final double SMALLEST = 1.6;
    private static final double CELLS_A_DIAMETER = 2;

    private final double diameter;
    private final int layers;
    private final transient Colours colours;

    /** The colour of an item. */
    private interface Colours {
        Paint of(XYDataset dataset, int series, int item);
    }

    private DotRenderer(double diameter, int layers, Colours colours) {
        this.diameter = diameter;
        this.layers = layers;
        this.colours = colours;
    }

    /** Translucent dots, each series in its colour: three in one place are nearly opaque. */
    static DotRenderer translucent(double diameter, List<Color> seriesColours) {
        return new DotRenderer(diameter, 3, (dataset, series, item) -> seriesColours.get(series));
    }

    /** Dots coloured by the third value of an {@link XYZDataset}. */
    static DotRenderer coloured(double diameter, PaintScale scale) {
        return new DotRenderer(
                diameter, 1, (dataset, series, item) -> scale.getPaint(((XYZDataset) dataset).getZValue(series, item)));
    }

    /** Smaller dots for more samples, as there is less room for each. */
    static double diameterFor(int samples, double usual) {
        return Math.max(SMALLEST, usual * Math.min(1, Math.sqrt(1000.0 / samples)));
    }

    @Override
    void drawSeries(Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, int series) {
        int count = dataset.getItemCount(series);
        double[] centresX = new double[count];
        double[] centresY = new double[count];
        for (int item = 0; item < count; item++) {
            centresX[item] = across(plot, area, dataset.getXValue(series, item));
            centresY[item] = up(plot, area, dataset.getYValue(series, item));
        }
        boolean[] visible = visible(centresX, centresY, area);
        for (int item = 0; item < count; item++) {
            if (visible[item]) {
                g2.setPaint(colours.of(dataset, series, item));
                g2.fill(new Ellipse2D.Double(
                        centresX[item] - diameter / 2, centresY[item] - diameter / 2, diameter, diameter));
            }
        }
    }

    private boolean[] visible(double[] centresX, double[] centresY, Rectangle2D area) {
        boolean[] visible = new boolean[centresX.length];
        double cell = diameter / CELLS_A_DIAMETER;
        int columns = (int) Math.ceil(area.getWidth() / cell) + 1;
        int rows = (int) Math.ceil(area.getHeight() / cell) + 1;
        byte[] drawn = new byte[columns * rows];
        for (int item = visible.length - 1; item >= 0; item--) {
            if (within(area.getMinX(), centresX[item], area.getMaxX())
                    && within(area.getMinY(), centresY[item], area.getMaxY())) {
                int column = index(columns, (centresX[item] - area.getX()) / cell);
                int row = index(rows, (centresY[item] - area.getY()) / cell);
                int place = row * columns + column;
                visible[item] = visible.length <= MANY || drawn[place] < layers;
                drawn[place] = (byte) Math.min(layers, drawn[place] + 1);
            }
        }
        return visible;
    }

    /** Whether some of the dot lies between two lines; not if its place is NaN. */
    private boolean within(double lower, double centre, double upper) {
        return centre > lower - diameter && centre < upper + diameter;
    }

    private static int index(int count, double place) {
        return (int) Math.max(0, Math.min(count - 1, place));
    }
}
