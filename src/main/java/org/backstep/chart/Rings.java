package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** Marks one sample: a ring around each of its dots, joined by a dashed line if there are two. */
public final class Rings implements Layer {
    private static final double DIAMETER = 11;

    private final Color colour;
    private final Color halo;
    private final double weight;
    private double[] xs = {};
    private double[] ys = {};

    public Rings(Color colour, Color halo, double weight) {
        this.colour = colour;
        this.halo = halo;
        this.weight = weight;
    }

    public void show(double[] x, double[] y) {
        xs = x.clone();
        ys = y.clone();
    }

    public double[] xs() {
        return xs.clone();
    }

    public double[] ys() {
        return ys.clone();
    }

    @Override
    public void paint(Canvas canvas) {
        double[] across = canvas.allAcross(xs);
        double[] up = canvas.allUp(ys);
        if (across.length == 2) {
            Line2D join = new Line2D.Double(across[0], up[0], across[1], up[1]);
            canvas.draw(join, colour, Note.dashed(1.2 * weight, 3, 3));
        }
        for (int k = 0; k < across.length; k++) {
            double size = DIAMETER * Math.sqrt(weight);
            Ellipse2D ring = Canvas.circle(across[k], up[k], size / 2);
            canvas.draw(ring, halo, new BasicStroke((float) (3.4 * weight)));
            canvas.draw(ring, colour, new BasicStroke((float) (1.6 * weight)));
        }
    }
}
