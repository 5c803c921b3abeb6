package org.backstep.window.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The sign of a parameter that no update moves. */
public final class Padlock {
    private Padlock() {}

    /** Draws the sign into a square, whose upper left corner is given. */
    public static void draw(Graphics2D g, double x, double y, double size, Color colour) {
        g.setColor(colour);
        double body = size * 0.55;
        g.fill(new RoundRectangle2D.Double(
                x + size * 0.1, y + size - body, size * 0.8, body, size * 0.18, size * 0.18));
        Path2D bow = new Path2D.Double();
        bow.moveTo(x + size * 0.28, y + size - body);
        bow.lineTo(x + size * 0.28, y + size * 0.28);
        bow.curveTo(x + size * 0.28, y, x + size * 0.72, y, x + size * 0.72, y + size * 0.28);
        bow.lineTo(x + size * 0.72, y + size - body);
        g.setStroke(new BasicStroke((float) (size * 0.13)));
        g.draw(bow);
    }
}
