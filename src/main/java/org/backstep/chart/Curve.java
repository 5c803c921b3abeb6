package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A line through some points, interrupted where a place is not a number. What lies infinitely far down (0 on a
 * logarithmic axis) is drawn on the lower edge. On paper a point without neighbours is a dot, and a long line keeps the
 * first, smallest, largest and last point of each quarter of a point of width: it looks the same, and files stay small.
 */
public final class Curve implements Layer {
    private static final double FARTHEST = 1e5;
    private static final double COLUMNS_A_POINT = 4;

    private final Color colour;
    private final BasicStroke stroke;
    private double[] xs = {};
    private double[] ys = {};

    public Curve(Color colour, double width) {
        this(colour, Note.stroke(Note.Mark.LINE, width));
    }

    public Curve(Color colour, BasicStroke stroke) {
        this.colour = colour;
        this.stroke = stroke;
    }

    /** Puts the line through other points. */
    public void show(double[] x, double[] y) {
        xs = x;
        ys = y;
    }

    public double[] xs() {
        return xs.clone();
    }

    public double[] ys() {
        return ys.clone();
    }

    @Override
    public void paint(Canvas canvas) {
        if (xs.length == 0) {
            return;
        }
        double[] across = new double[xs.length];
        double[] up = new double[xs.length];
        for (int k = 0; k < xs.length; k++) {
            double y = canvas.up(ys[k]);
            across[k] = near(canvas.across(xs[k]));
            up[k] = near(y == Double.POSITIVE_INFINITY ? canvas.area().getMaxY() : y);
        }
        Path2D path = new Path2D.Double();
        List<Ellipse2D> dots = new ArrayList<>();
        double radius = stroke.getLineWidth() * 1.25;
        for (int from = 0, to; from < xs.length; from = to + 1) {
            to = from;
            while (to < xs.length && !Double.isNaN(across[to] + up[to])) {
                to++;
            }
            join(path, across, up, from, to, !canvas.raster());
            if (to == from + 1 && !canvas.raster()) {
                dots.add(Canvas.circle(across[from], up[from], radius));
            }
        }
        canvas.draw(path, colour, stroke);
        dots.forEach(canvas.g2()::fill);
    }

    /** Joins the points from one to before another. */
    private static void join(Path2D path, double[] x, double[] y, int from, int to, boolean thinned) {
        for (int first = from, next; first < to; first = next) {
            int lowest = first;
            int highest = first;
            for (next = first + 1; thinned && next < to && column(x[next]) == column(x[first]); next++) {
                lowest = y[next] < y[lowest] ? next : lowest;
                highest = y[next] > y[highest] ? next : highest;
            }
            int last = next - 1;
            if (first == from) {
                path.moveTo(x[first], y[first]);
            } else {
                path.lineTo(x[first], y[first]);
            }
            if (last > first + 1) {
                path.lineTo(x[last], y[Math.min(lowest, highest)]);
                path.lineTo(x[last], y[Math.max(lowest, highest)]);
            }
            if (last > first) {
                path.lineTo(x[last], y[last]);
            }
        }
    }

    private static long column(double x) {
        return (long) Math.floor(x * COLUMNS_A_POINT);
    }

    /** A coordinate that every format can write. */
    private static double near(double place) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, place));
    }
}
