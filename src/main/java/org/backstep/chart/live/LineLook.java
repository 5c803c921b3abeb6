package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartStyle;
import org.backstep.notation.Palette;

/**
 * How the first, second, third … of many lines looks: a colour, a stroke and a mark at its end. No two of the first
 * sixteen have the same stroke and mark, so that colour is never the only difference.
 */
record LineLook(int number) {
    private static final Palette.Role[] ROLES = {
        Palette.Role.INPUT,
        Palette.Role.OUTPUT,
        Palette.Role.PARAMETER,
        Palette.Role.CODE,
        Palette.Role.DELTA,
        Palette.Role.TEXT
    };

    private static final float[][] DASHES = {{}, {6, 3}, {1.6f, 2.6f}, {9, 3, 2, 3}};
    private static final double SIZE = 3.6;

    Color colour(ChartStyle style) {
        return style.colour(ROLES[number % ROLES.length]);
    }

    BasicStroke stroke(double width) {
        float[] dashes = DASHES[number % DASHES.length];
        return dashes.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /** A short piece of it with its mark, from a place to the right. */
    void drawSample(Graphics2D g2, ChartStyle style, double x, double middle, double width) {
        g2.setPaint(colour(style));
        g2.setStroke(stroke(1.6));
        Graphics2D own = (Graphics2D) g2.create();
        own.translate(x, middle);
        own.scale(style.unit(), style.unit());
        own.draw(new Line2D.Double(0, 0, width - SIZE, 0));
        drawMark(own, width - SIZE, 0, 1);
        own.dispose();
    }

    /** A dot, a square, a triangle or a diamond around a place. */
    void drawMark(Graphics2D g2, double x, double y, double weight) {
        double r = SIZE * Math.sqrt(weight);
        switch (number / DASHES.length % 4) {
            case 0 -> g2.fill(Canvas.circle(x, y, r));
            case 1 -> g2.fill(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r));
            case 2 -> g2.fill(Canvas.polygon(x - 1.2 * r, y + r, x, y - 1.2 * r, x + 1.2 * r, y + r));
            default -> g2.fill(Canvas.polygon(x - 1.3 * r, y, x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r));
        }
    }
}
