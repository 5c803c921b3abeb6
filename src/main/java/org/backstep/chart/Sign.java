package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The sign that stands for a sample in a plot.
 *
 * @param number of the shape, 0 … {@value #SHAPES} − 1: a disc, a square, a triangle, …
 * @param open whether only its outline is drawn: so are samples that are held out
 */
public record Sign(int number, boolean open) {
    static final int SHAPES = 10;
    /** Every sign is drawn within so many diameters. */
    static final double LARGEST = 1.6;

    public static final Sign DISC = new Sign(0, false);
    public static final Sign RING = new Sign(0, true);

    /** An index below twice the number of shapes. */
    int index() {
        return 2 * number + (open ? 1 : 0);
    }

    static Sign of(int index) {
        return new Sign(index / 2, index % 2 == 1);
    }

    /** The shape to be filled, around a place. */
    public Shape at(double x, double y, double diameter) {
        if (!open) {
            return outline(x, y, diameter / 2);
        }
        double line = 0.3 * diameter;
        return new BasicStroke((float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                .createStrokedShape(outline(x, y, 0.5 * diameter));
    }

    private Shape outline(double x, double y, double r) {
        return switch (number) {
            case 0 -> Canvas.circle(x, y, r);
            case 1 -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
            case 2 -> Canvas.polygon(x - 1.15 * r, y + 0.9 * r, x, y - 1.1 * r, x + 1.15 * r, y + 0.9 * r);
            case 3 -> Canvas.diamond(x, y, 1.25 * r);
            case 4 -> Canvas.polygon(x - 1.15 * r, y - 0.9 * r, x, y + 1.1 * r, x + 1.15 * r, y - 0.9 * r);
            case 5 -> plus(x, y, r);
            case 6 -> AffineTransform.getRotateInstance(Math.PI / 4, x, y).createTransformedShape(plus(x, y, r));
            case 7 -> Canvas.polygon(x + 0.9 * r, y - 1.15 * r, x - 1.1 * r, y, x + 0.9 * r, y + 1.15 * r);
            case 8 -> Canvas.polygon(x - 0.9 * r, y - 1.15 * r, x + 1.1 * r, y, x - 0.9 * r, y + 1.15 * r);
            default -> new Rectangle2D.Double(x - 1.3 * r, y - 0.5 * r, 2.6 * r, r);
        };
    }

    private static Path2D plus(double x, double y, double r) {
        double a = 0.42 * r;
        double b = 1.2 * r;
        return Canvas.polygon(
                x - a, y - b, x + a, y - b, x + a, y - a, x + b, y - a, x + b, y + a, x + a, y + a, x + a, y + b, x - a,
                y + b, x - a, y + a, x - b, y + a, x - b, y - a, x - a, y - a);
    }
}
