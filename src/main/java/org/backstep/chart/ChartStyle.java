package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/** How every chart looks: one place for sizes (in points), lines and fonts; colours come from the palette. */
record ChartStyle(Palette palette) {
    /** Ticks, notes and legends. */
    static final double SMALL = 10;
    /** Axis labels. */
    static final double LABEL = 11;
    /** Headings of charts. */
    static final double HEADING = 13;
    /** Outlines. */
    static final float HAIRLINE = 0.7f;

    /** More below: what hangs under the baseline is not counted in a label's height. */
    private static final RectangleInsets LABEL_SPACE = new RectangleInsets(5, 4, 9, 4);

    private static final RectangleInsets COLOUR_BAR_LABEL_SPACE = new RectangleInsets(4, 9, 4, 4);

    /** More to the right: the last label of an axis may stand out. */
    private static final RectangleInsets AROUND_A_CHART = new RectangleInsets(6, 4, 2, 14);

    private static final double LONGEST_LABEL = 190;
    private static final double FAINT_TEXT = 0.75;

    Color colour(Palette.Role role) {
        return new Color(palette.of(role));
    }

    /** A colour through which others can be seen. */
    Color translucent(Palette.Role role, double opacity) {
        Color colour = colour(role);
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** A colour mixed with the background: so pale and yet opaque. */
    Color pale(Palette.Role role, double share) {
        Color colour = colour(role);
        Color back = colour(Palette.Role.BACKGROUND);
        return new Color(
                mixed(colour.getRed(), back.getRed(), share),
                mixed(colour.getGreen(), back.getGreen(), share),
                mixed(colour.getBlue(), back.getBlue(), share));
    }

    /** What is compared with: fainter than the thing itself, and never told by colour alone. */
    Color ghost(Palette.Role role) {
        return pale(role, palette == Palette.PROJECTOR ? 0.75 : 0.55);
    }

    /** A linear axis over what is measured. */
    NumberAxis axis(Lettering label, Range range) {
        return dressed(new NiceAxis(new NiceTicks(0)), label, range);
    }

    /** A linear axis over what is counted: ticks at whole numbers only. */
    NiceAxis countingAxis(Lettering label, Range range) {
        return dressed(new NiceAxis(new NiceTicks(1)), label, range);
    }

    /** Gives an axis its label, range, fonts and lines. */
    <A extends ValueAxis> A dressed(A axis, Lettering label, Range range) {
        axis.setRange(range);
        axis.setLabel(label.plain());
        if (!label.plain().isEmpty()) {
            axis.setAttributedLabel(label.at(LABEL));
        }
        axis.setLabelFont(ChartFonts.of(ChartFonts.Cut.REGULAR, LABEL));
        axis.setLabelPaint(colour(Palette.Role.TEXT));
        axis.setLabelInsets(LABEL_SPACE);
        axis.setTickLabelFont(ChartFonts.of(ChartFonts.Cut.REGULAR, SMALL));
        axis.setTickLabelPaint(pale(Palette.Role.TEXT, FAINT_TEXT));
        axis.setTickLabelInsets(new RectangleInsets(2, 3, 2, 3));
        axis.setTickMarkPaint(outline());
        axis.setTickMarkStroke(new BasicStroke(HAIRLINE));
        axis.setTickMarkOutsideLength(3);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** A plot with one data set; more can be added and are drawn on top. */
    XYPlot plot(XYDataset dataset, ValueAxis across, ValueAxis up, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(dataset, across, up, renderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
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

    /** A chart around a plot: a heading and, under it, a line of notes. */
    JFreeChart chart(String heading, List<Note> notes, XYPlot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        TextTitle title = new TextTitle(heading, ChartFonts.of(ChartFonts.Cut.SEMI_BOLD, HEADING));
        title.setPaint(colour(Palette.Role.TEXT));
        title.setPadding(RectangleInsets.ZERO_INSETS);
        title.setMargin(RectangleInsets.ZERO_INSETS);
        chart.setTitle(title);
        chart.addSubtitle(new NoteLine(notes, pale(Palette.Role.TEXT, FAINT_TEXT)));
        chart.setBackgroundPaint(colour(Palette.Role.BACKGROUND));
        chart.setPadding(AROUND_A_CHART);
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        return chart;
    }

    /** Puts a colour scale with a labelled axis beside a chart. */
    void addColourBar(JFreeChart chart, ColourScale scale, Lettering label) {
        NumberAxis axis = axis(label, scale.range());
        axis.setLabelInsets(COLOUR_BAR_LABEL_SPACE);
        axis.setLabelAngle(Math.PI); // read from below, as on the left
        chart.addSubtitle(new ColourBar(scale, axis, chart.getXYPlot(), outline()));
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
