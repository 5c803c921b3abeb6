package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jspecify.annotations.Nullable;

/** A colour scale beside a plot, exactly as high as the plot, with an axis of its own. */
public final class ColourBar extends Title {
    private static final double GAP = 9;
    private static final double THICKNESS = 10;

    private final ColourScale scale;
    private final ValueAxis axis;
    private final XYPlot plot;
    private final Color outline;

    /** A bar for a plot whose insets are empty; the axis has the scale's range. */
    ColourBar(ColourScale scale, ValueAxis axis, XYPlot plot, Color outline) {
        this.scale = scale;
        this.axis = axis;
        this.plot = plot;
        this.outline = outline;
        setPosition(RectangleEdge.RIGHT);
    }

    public ValueAxis axis() {
        return axis;
    }

    /** The width of the bar beside a plot of some height. */
    public double width(Graphics2D g2, double height) {
        Rectangle2D bar = new Rectangle2D.Double(0, 0, THICKNESS, height);
        return GAP
                + THICKNESS
                + axis.reserveSpace(g2, plot, bar, RectangleEdge.RIGHT, new AxisSpace())
                        .getRight();
    }

    @Override
    public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
        double height = constraint.getHeight();
        Rectangle2D area = new Rectangle2D.Double(0, 0, constraint.getWidth(), height);
        return new Size2D(width(g2, height - spaceBelow(g2, area)), height);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        Rectangle2D bar = new Rectangle2D.Double(
                area.getX() + GAP, area.getY(), THICKNESS, area.getHeight() - spaceBelow(g2, area));
        int levels = ColourMap.LEVELS;
        double step = bar.getHeight() / levels;
        for (int level = 0; level < levels; level++) {
            g2.setPaint(scale.getPaint(scale.range().getLowerBound()
                    + (level + 0.5) / levels * scale.range().getLength()));
            // up to the top: the next one is drawn over it, and no viewer shows a seam
            g2.fill(new Rectangle2D.Double(bar.getX(), bar.getY(), THICKNESS, bar.getHeight() - level * step));
        }
        g2.setPaint(outline);
        g2.setStroke(new BasicStroke(ChartStyle.HAIRLINE));
        g2.draw(bar);
        axis.draw(g2, bar.getMaxX(), area, bar, RectangleEdge.RIGHT, null);
    }

    @Override
    public @Nullable Object draw(Graphics2D g2, Rectangle2D area, @Nullable Object parameters) {
        draw(g2, area);
        return null;
    }

    private double spaceBelow(Graphics2D g2, Rectangle2D area) {
        AxisSpace fixed = plot.getFixedDomainAxisSpace();
        return fixed != null
                ? fixed.getBottom()
                : plot.getDomainAxis()
                        .reserveSpace(g2, plot, area, RectangleEdge.BOTTOM, new AxisSpace())
                        .getBottom();
    }
}
