package org.backstep.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.backstep.notation.Palette;
import org.jfree.chart.plot.XYPlot;

/**
 * Where moving things are drawn: a plot's data area, in points.
 *
 * @param g2 clipped to the area, its scale set
 * @param raster whether the target has pixels, so that small pictures may be copied into it
 */
public record Canvas(Graphics2D g2, Rectangle2D area, XYPlot plot, boolean raster) {
    /** The height of a name on its plate, in points. */
    public static final double NAME_HEIGHT = 14;

    /** Draws a line or the outline of a shape. */
    public void draw(Shape shape, Paint paint, Stroke stroke) {
        g2.setPaint(paint);
        g2.setStroke(stroke);
        g2.draw(shape);
    }

    public void fill(Shape shape, Paint paint) {
        g2.setPaint(paint);
        g2.fill(shape);
    }

    /** Writes a name on a plate, so that it can be read over lines; its right end stays within the area. */
    public void name(String name, ChartFonts.Cut cut, double left, double top, ChartStyle style) {
        TextLayout text = new TextLayout(name, ChartFonts.of(cut, ChartStyle.LABEL), g2.getFontRenderContext());
        double x = Math.min(left, area.getMaxX() - text.getAdvance() - 6);
        fill(new Rectangle2D.Double(x - 3, top, text.getAdvance() + 6, NAME_HEIGHT), style.plate());
        g2.setPaint(style.colour(Palette.Role.TEXT));
        text.draw(g2, (float) x, (float) (top + 10.5));
    }

    /** Writes lines of words on a plate in the middle of the area. */
    public void say(List<String> lines, ChartStyle style) {
        double width = 0;
        for (String line : lines) {
            width = Math.max(width, layout(line).getAdvance());
        }
        double top = area.getCenterY() - lines.size() * NAME_HEIGHT / 2;
        double left = area.getCenterX() - width / 2;
        fill(new Rectangle2D.Double(left - 4, top - 2, width + 8, lines.size() * NAME_HEIGHT + 4), style.plate());
        g2.setPaint(style.colour(Palette.Role.TEXT));
        for (int k = 0; k < lines.size(); k++) {
            TextLayout text = layout(lines.get(k));
            text.draw(g2, (float) (area.getCenterX() - text.getAdvance() / 2), (float) (top + k * NAME_HEIGHT + 10.5));
        }
    }

    private TextLayout layout(String words) {
        Font font = ChartFonts.of(ChartFonts.Cut.REGULAR, ChartStyle.LABEL);
        return new TextLayout(words, font, g2.getFontRenderContext());
    }

    /** A line through the whole area at a height. */
    public Line2D level(double y) {
        return new Line2D.Double(area.getMinX(), y, area.getMaxX(), y);
    }

    /** A line through the whole area at a place across. */
    public Line2D upright(double x) {
        return new Line2D.Double(x, area.getMinY(), x, area.getMaxY());
    }

    public static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The shape with corners at places across and up, in turn. */
    public static Path2D polygon(double... places) {
        Path2D path = new Path2D.Double();
        path.moveTo(places[0], places[1]);
        for (int k = 2; k < places.length; k += 2) {
            path.lineTo(places[k], places[k + 1]);
        }
        path.closePath();
        return path;
    }

    public static Path2D diamond(double x, double y, double radius) {
        return polygon(x, y - radius, x + radius, y, x, y + radius, x - radius, y);
    }

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
