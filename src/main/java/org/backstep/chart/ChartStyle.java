package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import org.backstep.notation.Palette;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * The look of every chart: sizes in points, lines and fonts; colours come from the palette.
 *
 * @param unit how many units of the drawing surface a point is
 * @param weight 1, or more for thicker lines and larger dots
 */
public record ChartStyle(Palette palette, double unit, double weight) {
    /** Ticks, notes and legends. */
    public static final double SMALL = 10;
    /** Axis labels. */
    public static final double LABEL = 11;
    /** Outlines. */
    public static final float HAIRLINE = 0.7f;

    private static final double LONGEST_LABEL = 190;
    /** Notes and labels of ticks, as a share of the colour of text. */
    public static final double FAINT_TEXT = 0.75;

    public static ChartStyle ofPaper(Palette palette) {
        return new ChartStyle(palette, 1, 1);
    }

    public Color colour(Palette.Role role) {
        return new Color(palette.of(role));
    }

    /** A colour through which others can be seen. */
    public Color translucent(Palette.Role role, double opacity) {
        Color colour = colour(role);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** A colour mixed with the background: so pale and yet opaque. */
    public Color pale(Palette.Role role, double share) {
        Color colour = colour(role);
        Color back = colour(Palette.Role.BACKGROUND);
        return new Color(
                mixed(colour.getRed(), back.getRed(), share),
                mixed(colour.getGreen(), back.getGreen(), share),
                mixed(colour.getBlue(), back.getBlue(), share));
    }

    /** The colour below names that stand over lines. */
    public Color plate() {
        return translucent(Palette.Role.BACKGROUND, 0.8);
    }

    /** The colour of something to compare with: fainter than the thing itself, and never the only difference. */
    public Color ghost(Palette.Role role) {
        return pale(role, palette.isProjector() ? 0.75 : 0.55);
    }

    /** A linear axis over what is measured. */
    public NumberAxis axis(Lettering label, Range range) {
        return dressed(new NiceAxis(new NiceTicks(0)), label, range);
    }

    /** A linear axis over what is counted: ticks at whole numbers only. */
    public NiceAxis countingAxis(Lettering label, Range range) {
        return dressed(new NiceAxis(new NiceTicks(1)), label, range);
    }

    /** Gives an axis its label, range, fonts and lines. */
    public <A extends ValueAxis> A dressed(A axis, Lettering label, Range range) {
        axis.setRange(range);
        axis.setLabel(label.plain());
        if (!label.plain().isEmpty()) {
            axis.setAttributedLabel(label.at(LABEL));
        }
        axis.setLabelFont(ChartFonts.of(ChartFonts.Cut.REGULAR, LABEL));
        axis.setLabelPaint(colour(Palette.Role.TEXT));
        axis.setTickLabelFont(ChartFonts.of(ChartFonts.Cut.REGULAR, SMALL));
        axis.setTickLabelPaint(pale(Palette.Role.TEXT, FAINT_TEXT));
        axis.setTickLabelInsets(new RectangleInsets(2, 3, 2, 3));
        axis.setTickMarkPaint(outline());
        axis.setTickMarkStroke(new BasicStroke(HAIRLINE));
        axis.setTickMarkOutsideLength(3);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** A plot without data of its own: its chart draws them. */
    XYPlot plot(ValueAxis across, ValueAxis up) {
        XYPlot plot = new XYPlot(new DefaultXYDataset(), across, up, new XYLineAndShapeRenderer());
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(colour(Palette.Role.BACKGROUND));
        plot.setDomainGridlinePaint(colour(Palette.Role.GRID));
        plot.setRangeGridlinePaint(colour(Palette.Role.GRID));
        plot.setDomainGridlineStroke(new BasicStroke(HAIRLINE));
        plot.setRangeGridlineStroke(new BasicStroke(HAIRLINE));
        plot.setOutlinePaint(outline());
        plot.setOutlineStroke(new BasicStroke(HAIRLINE));
        return plot;
    }

    /** The frame around plots. */
    Color outline() {
        return pale(Palette.Role.TEXT, 0.45);
    }

    /** A name of unknown length as an axis label. */
    static String fitted(String name) {
        return Lettering.fitted(name, ChartFonts.Cut.REGULAR, LABEL, LONGEST_LABEL);
    }

    private static int mixed(int colour, int background, double share) {
        return (int) Math.round(colour * share + background * (1 - share));
    }
}
