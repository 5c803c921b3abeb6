package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;

/**
 * A series as one line, interrupted where a value is NaN; a point without neighbours is a dot. What lies infinitely far
 * down (0 on a logarithmic axis) is drawn on the lower edge. A long line keeps the first, smallest, largest and last
 * point of each quarter of a point of width: it looks the same, however many epochs it has.
 */
final class LineRenderer extends SeriesRenderer {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double FARTHEST = 1e5;
    private static final double COLUMNS_A_POINT = 4;

    private final Color colour;
    private final float width;

    LineRenderer(Color colour, double width) {
        this.colour = colour;
        this.width = (float) width;
    }

    @Override
    void drawSeries(Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, int series) {
        Pen pen = new Pen();
        for (int item = 0; item < dataset.getItemCount(series); item++) {
            double x = across(plot, area, dataset.getXValue(series, item));
            double y = up(plot, area, dataset.getYValue(series, item));
            if (Double.isNaN(x) || Double.isNaN(y)) {
                pen.lift();
            } else {
                double lowest = y == Double.POSITIVE_INFINITY ? area.getMaxY() : y;
                pen.to(near(x), near(lowest));
            }
        }
        pen.lift();
        g2.setPaint(colour);
        g2.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g2.draw(pen.path);
        double radius = width * 1.25;
        for (double[] dot : pen.dots) {
            g2.fill(new Ellipse2D.Double(dot[0] - radius, dot[1] - radius, 2 * radius, 2 * radius));
        }
    }

    /** A coordinate that every format can write. */
    private static double near(double coordinate) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, coordinate));
    }

    /** Collects the points of one column before it draws them. */
    private static final class Pen {
        final Path2D path = new Path2D.Double();
        final List<double[]> dots = new ArrayList<>();

        private boolean down;
        private int drawn;
        private int held;
        private long column;
        private double lastX;
        private double lastY;
        private double lowest;
        private double highest;
        private boolean lowestIsNewer;

        void to(double x, double y) {
            long here = (long) Math.floor(x * COLUMNS_A_POINT);
            if (down && here == column) {
                hold(y);
            } else {
                release();
                draw(x, y);
                column = here;
                lowest = y;
                highest = y;
            }
            lastX = x;
            lastY = y;
        }

        void lift() {
            release();
            if (drawn == 1) {
                dots.add(new double[] {lastX, lastY});
            }
            down = false;
            drawn = 0;
        }

        private void hold(double y) {
            held++;
            if (y < lowest) {
                lowest = y;
                lowestIsNewer = true;
            }
            if (y > highest) {
                highest = y;
                lowestIsNewer = false;
            }
        }

        private void release() {
            if (held > 1) {
                draw(lastX, lowestIsNewer ? highest : lowest);
                draw(lastX, lowestIsNewer ? lowest : highest);
            }
            if (held > 0) {
                draw(lastX, lastY);
            }
            held = 0;
        }

        private void draw(double x, double y) {
            if (down) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
            }
            down = true;
            drawn++;
        }
    }
}
