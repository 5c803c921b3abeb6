package org.backstep.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.backstep.notation.Palette;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * A chart for many frames a second: heading, axes, grid and colour bar are drawn once and kept as a picture until one of
 * them, the size or the scale changes; only its {@link Layer}s are drawn for each frame. Sizes are in points; the unit
 * says how many units of the drawing surface a point is.
 */
public final class LiveChart extends JFreeChart {
    /** The height of the heading. */
    static final double HEAD = 26;

    static final double BOTTOM = 44;
    static final double LEFT = 54;
    /** The same where labels of ticks are long. */
    static final double WIDE_LEFT = 70;

    /** To the right of plots that have nothing there. */
    public static final double MARGIN = 14;
    /** To the right of plots with a colour bar. */
    public static final double COLOUR_BAR = 66;

    private static final double REACH = 12;
    private static final double HEADING = 12.5;
    private static final double HEADING_BASELINE = 17;

    /** What is said of a chart in the place of its numbers. */
    public static final String HIDDEN = "hidden until the answer";

    private final ChartStyle style;
    private final String heading;
    private List<Note> legend = List.of();
    private final double unit;
    private List<Layer> layers = List.of();
    private List<Layer> hidden = List.of();
    private @Nullable ColourBar colourBar;
    private double leftWidth = LEFT;
    private double right = MARGIN;
    private boolean zoomed;
    private boolean vector;
    private boolean legendAbove;
    private Range restingAcross;
    private Range restingUp;

    private @Nullable BufferedImage frame;
    private double frameScale;
    private final Rectangle2D dataArea = new Rectangle2D.Double();
    private int framesDrawn;

    /** A chart without layers or legend yet. */
    public LiveChart(String heading, ValueAxis across, ValueAxis up, ChartStyle style) {
        super(null, null, style.plot(across, up), false);
        this.heading = heading;
        this.style = style;
        unit = style.unit();
        restingAcross = across.getRange();
        restingUp = up.getRange();
        across.setLabelInsets(new RectangleInsets(5, 0, 4, 0));
        up.setLabelInsets(new RectangleInsets(0, 0, 0, 2));
        setBackgroundPaint(style.colour(Palette.Role.BACKGROUND));
        setBorderVisible(false);
        setAntiAlias(true);
        setTextAntiAlias(true);
        setPadding(new RectangleInsets(HEAD, 0, 0, 0));
        reserve(MARGIN);
    }

    /** The heading, which also names the chart to those who cannot see it. */
    public String heading() {
        return heading;
    }

    /** Sets what is drawn for each frame, the lowest first. */
    public void setLayers(Layer... moving) {
        layers = List.of(moving);
    }

    /** The layers, the lowest first. */
    public List<Layer> layers() {
        return layers;
    }

    /**
     * Leaves layers out, and the colour bar with them, and says so in the plot; an empty list leaves nothing out.
     *
     * @param axesTell whether the axes are fitted to what is left out: then they have no numbers
     */
    public void hide(List<Layer> some, boolean axesTell) {
        if (!hidden.equals(some)) {
            hidden = List.copyOf(some);
            boolean numbers = some.isEmpty() || !axesTell;
            getXYPlot().getDomainAxis().setTickLabelsVisible(numbers);
            getXYPlot().getRangeAxis().setTickLabelsVisible(numbers);
            frame = null;
        }
    }

    /** Whether something is left out until a question is answered. */
    public boolean isHiding() {
        return !hidden.isEmpty();
    }

    /** Sets the notes that {@link #legendLayer} draws. */
    public void setLegend(List<Note> notes) {
        if (legendAbove && !legend.equals(notes)) {
            frame = null;
        }
        legend = List.copyOf(notes);
    }

    /** For charts that are wide: the legend beside the heading, and room for long labels at the vertical axis. */
    public void setWide() {
        legendAbove = true;
        leftWidth = WIDE_LEFT;
        double space = right;
        right = Double.NaN;
        reserve(space);
    }

    /** The legend among the layers: over the data, below what marks a sample. */
    public Layer legendLayer() {
        return canvas -> Legend.draw(canvas.g2(), legend, dataArea, style.colour(Palette.Role.TEXT), style.plate());
    }

    public List<Note> legend() {
        return legend;
    }

    /** Puts a colour scale beside the plot. */
    public void setColourBar(ColourScale scale, Lettering label) {
        setColourBar(scale, style.axis(label, scale.range()));
    }

    /** The same with an axis whose ends are those of the scale, however it counts between them. */
    public void setColourBar(ColourScale scale, ValueAxis axis) {
        axis.setLabelInsets(new RectangleInsets(0, 5, 0, 0));
        axis.setLabelAngle(Math.PI);
        colourBar = new ColourBar(scale, axis, getXYPlot(), style.outline());
        frame = null;
    }

    /** The colour scale beside the plot, if there is one. */
    public Optional<ColourBar> colourBar() {
        return Optional.ofNullable(colourBar);
    }

    /** Sets the space to the right of the plot area, in points. */
    public void reserve(double space) {
        if (getXYPlot().getFixedRangeAxisSpace() != null && space == right) {
            return; // a change would cost a new frame
        }
        right = space;
        AxisSpace left = new AxisSpace();
        left.setLeft(leftWidth);
        left.setRight(right);
        AxisSpace below = new AxisSpace();
        below.setBottom(BOTTOM);
        getXYPlot().setFixedRangeAxisSpace(left);
        getXYPlot().setFixedDomainAxisSpace(below);
    }

    // ---- ranges -----------------------------------------------------------------------------------------------

    /** Gives the axes their ranges, or keeps them until the zoom ends. */
    public void rest(Range across, Range up) {
        restingAcross = across;
        restingUp = up;
        if (!zoomed) {
            moveTo(across, up);
        }
    }

    /** Keeps the ranges that the user has zoomed to, until {@link #resetZoom}. */
    public void zoomed() {
        zoomed = true;
    }

    /** Shows the whole again. */
    public void resetZoom() {
        zoomed = false;
        moveTo(restingAcross, restingUp);
    }

    private void moveTo(Range across, Range up) {
        XYPlot plot = getXYPlot();
        if (!plot.getDomainAxis().getRange().equals(across)) {
            plot.getDomainAxis().setRange(across);
        }
        if (!plot.getRangeAxis().getRange().equals(up)) {
            plot.getRangeAxis().setRange(up);
        }
    }

    // ---- places -----------------------------------------------------------------------------------------------

    /** The area in which the data were drawn last, in points from the chart's corner. */
    public Rectangle2D dataArea() {
        return (Rectangle2D) dataArea.clone();
    }

    /** The number of units of the drawing surface in a point. */
    public double unit() {
        return unit;
    }

    /** The largest distance of the mouse to a dot that it reads, in units of the drawing surface. */
    public double reach() {
        return REACH * unit;
    }

    /** The place of a pair of values, in units of the drawing surface from the chart's corner. */
    public Point2D placeOf(double x, double y) {
        XYPlot plot = getXYPlot();
        return new Point2D.Double(
                unit * plot.getDomainAxis().valueToJava2D(x, dataArea, plot.getDomainAxisEdge()),
                unit * plot.getRangeAxis().valueToJava2D(y, dataArea, plot.getRangeAxisEdge()));
    }

    /** Whether a place, in units of the drawing surface, is in the plot: not in the margins. */
    public boolean isInPlot(double x, double y) {
        return dataArea.contains(x / unit, y / unit);
    }

    /** The value of the horizontal axis at a place, in units of the drawing surface. */
    public double valueAcross(double place) {
        XYPlot plot = getXYPlot();
        return plot.getDomainAxis().java2DToValue(place / unit, dataArea, plot.getDomainAxisEdge());
    }

    /** The value of the vertical axis at a place, in units of the drawing surface. */
    public double valueUp(double place) {
        XYPlot plot = getXYPlot();
        return plot.getRangeAxis().java2DToValue(place / unit, dataArea, plot.getRangeAxisEdge());
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    /** Draws lines and letters instead of a kept picture, for paper. */
    public void setVector(boolean on) {
        vector = on;
    }

    /** The number of times that axes and heading were drawn. */
    public int framesDrawn() {
        return framesDrawn;
    }

    @Override
    protected void notifyListeners(ChartChangeEvent event) {
        frame = null;
        super.notifyListeners(event);
    }

    @Override
    public void draw(
            Graphics2D g2, Rectangle2D area, @Nullable Point2D anchor, @Nullable ChartRenderingInfo information) {
        Graphics2D own = (Graphics2D) g2.create();
        try {
            AffineTransform given = own.getTransform();
            double scale = given.getScaleX();
            Rectangle2D points = new Rectangle2D.Double(0, 0, area.getWidth() / unit, area.getHeight() / unit);
            if (vector || given.getShearX() != 0 || scale <= 0) {
                own.translate(area.getX(), area.getY());
                own.scale(unit, unit);
                drawFrame(own, points);
            } else {
                BufferedImage picture = frame(points, scale);
                own.setTransform(AffineTransform.getTranslateInstance(
                        Math.rint(given.getTranslateX() + area.getX() * scale),
                        Math.rint(given.getTranslateY() + area.getY() * scale)));
                own.drawImage(picture, 0, 0, null);
                own.scale(scale * unit, scale * unit);
            }
            drawLayers(own);
        } finally {
            own.dispose();
        }
        if (information != null) {
            report(information, area);
        }
    }

    private void report(ChartRenderingInfo information, Rectangle2D area) {
        information.clear();
        information.setChartArea(area);
        PlotRenderingInfo plot = information.getPlotInfo();
        plot.setPlotArea(area);
        plot.setDataArea(new Rectangle2D.Double(
                area.getX() + unit * dataArea.getX(),
                area.getY() + unit * dataArea.getY(),
                unit * dataArea.getWidth(),
                unit * dataArea.getHeight()));
    }

    private BufferedImage frame(Rectangle2D points, double scale) {
        int width = (int) Math.max(1, Math.ceil(points.getWidth() * unit * scale));
        int height = (int) Math.max(1, Math.ceil(points.getHeight() * unit * scale));
        BufferedImage kept = frame;
        if (kept != null && kept.getWidth() == width && kept.getHeight() == height && frameScale == scale) {
            return kept;
        }
        BufferedImage fresh = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = fresh.createGraphics();
        g2.setPaint(style.colour(Palette.Role.BACKGROUND));
        g2.fillRect(0, 0, width, height);
        g2.scale(scale * unit, scale * unit);
        drawFrame(g2, points);
        g2.dispose();
        frame = fresh;
        frameScale = scale;
        return fresh;
    }

    private void drawFrame(Graphics2D g2, Rectangle2D points) {
        framesDrawn++;
        ChartRenderingInfo drawn = new ChartRenderingInfo(null);
        super.draw(g2, points, null, drawn);
        dataArea.setRect(drawn.getPlotInfo().getDataArea());
        fine(g2);
        ColourBar bar = colourBar;
        if (bar != null && !isHiding()) {
            bar.draw(
                    g2,
                    new Rectangle2D.Double(
                            dataArea.getMaxX(), dataArea.getY(), right, points.getMaxY() - dataArea.getY()));
        }
        drawHeading(g2, points);
        if (legendAbove) {
            Legend.drawRow(g2, legendRow(), dataArea.getMaxX(), HEADING_BASELINE, style.colour(Palette.Role.TEXT));
        }
    }

    private List<Note> legendRow() {
        return Legend.fitting(legend, dataArea.getMaxX());
    }

    private void drawHeading(Graphics2D g2, Rectangle2D points) {
        double end = legendAbove && !legend.isEmpty()
                ? dataArea.getMaxX() - Legend.rowWidth(legendRow()) - 8
                : points.getMaxX() - 4;
        String text = Lettering.fitted(heading, ChartFonts.Cut.SEMI_BOLD, HEADING, end - 4);
        if (text.isEmpty()) {
            return;
        }
        TextLayout line =
                new TextLayout(text, ChartFonts.of(ChartFonts.Cut.SEMI_BOLD, HEADING), g2.getFontRenderContext());
        double x = dataArea.getCenterX() - line.getAdvance() / 2;
        double furthest = end - line.getAdvance();
        g2.setPaint(style.colour(Palette.Role.TEXT));
        line.draw(g2, (float) Math.max(4, Math.min(furthest, x)), (float) HEADING_BASELINE);
    }

    private void drawLayers(Graphics2D g2) {
        fine(g2);
        g2.clip(dataArea);
        Canvas canvas = new Canvas(g2, dataArea, getXYPlot(), !vector);
        layers.stream().filter(layer -> !hidden.contains(layer)).forEach(layer -> layer.paint(canvas));
        if (isHiding()) {
            canvas.say(List.of("hidden until", "the answer"), style);
        }
    }

    private static void fine(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
