package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;

/** A line through some points; interrupted where a place is not a finite number. */
final class Curve implements Layer {
    private static final double FARTHEST = 1e5;

    private final Color colour;
    private final BasicStroke stroke;
    private double[] xs = {};
    private double[] ys = {};

    Curve(Color colour, double width) {
        this(colour, new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    Curve(Color colour, BasicStroke stroke) {
        this.colour = colour;
        this.stroke = stroke;
    }

    void show(double[] x, double[] y) {
        xs = x;
        ys = y;
    }

    double[] ys() {
        return ys.clone();
    }

    @Override
    public void paint(Canvas canvas) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int k = 0; k < xs.length; k++) {
            double x = canvas.across(xs[k]);
            double y = canvas.up(ys[k]);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                down = false;
            } else if (down) {
                path.lineTo(near(x), near(y));
            } else {
                path.moveTo(near(x), near(y));
                down = true;
            }
        }
        canvas.g2().setPaint(colour);
        canvas.g2().setStroke(stroke);
        canvas.g2().draw(path);
    }

    private static double near(double place) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, place));
    }
}
