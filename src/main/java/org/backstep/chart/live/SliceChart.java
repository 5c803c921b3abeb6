package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.ColourMap;
import org.backstep.chart.ColourScale;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Legend;
import org.backstep.chart.Lettering;
import org.backstep.chart.LiveChart;
import org.backstep.chart.Note;
import org.backstep.chart.PlainLogAxis;
import org.backstep.chart.ReadableChart;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.backstep.training.LossSlice;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * The loss over two parameters as a map, with the way that training took through them: a circle where it begins, a square
 * where it ends, a diamond where we are; dashed the way of the branch that ours left.
 */
public final class SliceChart implements ReadableChart {
    /** What the place is called at the start. */
    public static final String START = "start";

    private static final int CONTOURS = 12;

    private final ChartStyle style;
    private final LiveChart chart;
    private final HeatMap map;
    private final HeldRange colours = new HeldRange();
    private HeldRange acrossRange = new HeldRange();
    private HeldRange upRange = new HeldRange();
    private String across = "";
    private String up = "";
    private @Nullable LossSlice slice;
    private HistoryChart.Series ours = HistoryChart.Series.NOTHING;
    private HistoryChart.Series ghost = HistoryChart.Series.NOTHING;
    private Place here = new Place("", Double.NaN, Double.NaN);

    /**
     * Where we are.
     *
     * @param name "epoch 40"
     */
    public record Place(String name, double across, double up) {}

    public SliceChart(ChartStyle style) {
        this.style = style;
        map = new HeatMap(new Color(255, 255, 255, 110), style.weight());
        chart = new LiveChart(
                "The loss around here",
                style.axis(Lettering.text(""), new Range(0, 1)),
                style.axis(Lettering.text(""), new Range(0, 1)),
                style);
        chart.setWide();
        chart.reserve(LiveChart.COLOUR_BAR);
        chart.setLayers(map, this::paint);
        show((LossSlice) null);
    }

    @Override
    public LiveChart chart() {
        return chart;
    }

    /** Names the two parameters; other ones begin with ranges of their own. */
    public void over(String acrossName, String upName) {
        if (!acrossName.equals(across)) {
            across = acrossName;
            acrossRange = new HeldRange();
            label(chart.getXYPlot().getDomainAxis(), acrossName);
        }
        if (!upName.equals(up)) {
            up = upName;
            upRange = new HeldRange();
            label(chart.getXYPlot().getRangeAxis(), upName);
        }
    }

    private static void label(ValueAxis axis, String name) {
        axis.setLabel(name);
        axis.setAttributedLabel(Lettering.text(name).at(ChartStyle.LABEL));
    }

    /** Shows a slice; null shows none. */
    public void show(@Nullable LossSlice newer) {
        slice = newer;
        double low = newer == null ? Double.NaN : Math.max(1e-12, newer.smallest());
        double high = newer == null ? Double.NaN : Math.max(low, newer.largest());
        Range losses = low <= high ? colours.logarithmic(low, high) : new Range(0.01, 1);
        ColourScale scale = new ColourScale(
                ColourMap.VIRIDIS, new Range(Math.log10(losses.getLowerBound()), Math.log10(losses.getUpperBound())));
        map.show(newer, scale, levels(low, high));
        chart.setColourBar(scale, style.dressed(new PlainLogAxis(), Lettering.text("loss (log)"), losses));
    }

    /** As many as show the shape, at equal distances of the logarithm between the smallest and the largest loss. */
    private static List<Double> levels(double low, double high) {
        List<Double> levels = new ArrayList<>();
        for (int k = 1; k < CONTOURS && low < high; k++) {
            levels.add(low * Math.pow(high / low, (double) k / CONTOURS));
        }
        return levels;
    }

    /**
     * Shows the way.
     *
     * @param newer of our branch: its epochs, and two rows of values
     * @param compared of the branch that ours left, or {@link HistoryChart.Series#NOTHING}
     */
    public void show(HistoryChart.Series newer, HistoryChart.Series compared, Place place) {
        ours = newer;
        ghost = compared;
        here = place;
        Range wide = around(acrossRange, 0, place.across());
        Range high = around(upRange, 1, place.up());
        chart.rest(wide, high);
        Color text = style.pale(Palette.Role.TEXT, 0.75);
        chart.setLegend(
                ghost.values().columns() == 0
                        ? List.of()
                        : List.of(
                                new Note(Note.Mark.LINE, text, Legend.name(ours.branch())),
                                new Note(Note.Mark.DASHES, text, Legend.name(ghost.branch()))));
    }

    /** From the way's smallest to its largest value with a margin, in round steps. */
    private Range around(HeldRange held, int row, double value) {
        List<double[]> all = new ArrayList<>(List.of(new double[] {value}));
        for (HistoryChart.Series series : List.of(ours, ghost)) {
            if (!series.isEmpty()) {
                all.add(series.values().rowArray(row));
            }
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] values : all) {
            for (double each : values) {
                low = Math.min(low, each);
                high = Math.max(high, each);
            }
        }
        double margin = Math.max(0.5, 0.3 * (high - low));
        return Double.isFinite(low + high) ? held.linear(low - margin, high + margin) : new Range(-1, 1);
    }

    /** What the horizontal axis covers without zoom: lower and upper end. */
    public double[] acrossEnds() {
        Range range = around(acrossRange, 0, here.across());
        return new double[] {range.getLowerBound(), range.getUpperBound()};
    }

    /** The same of the vertical axis. */
    public double[] upEnds() {
        Range range = around(upRange, 1, here.up());
        return new double[] {range.getLowerBound(), range.getUpperBound()};
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** The epoch of our way that is nearest to a place, if it is within so many points. */
    public OptionalInt epochAt(double x, double y) {
        double nearest = chart.reach();
        double found = Double.NaN;
        for (int k = 0; k < ours.epochs().columns(); k++) {
            Point2D to = point(ours, k);
            Point2D from = k == 0 ? to : point(ours, k - 1);
            double distance = Line2D.ptSegDist(from.getX(), from.getY(), to.getX(), to.getY(), x, y);
            if (distance < nearest) {
                nearest = distance;
                double last = ours.epochs().get(0, k);
                double first = k == 0 ? last : ours.epochs().get(0, k - 1);
                found = first + share(from, to, x, y) * (last - first);
            }
        }
        return Double.isNaN(found) ? OptionalInt.empty() : OptionalInt.of((int) Math.rint(found));
    }

    private Point2D point(HistoryChart.Series series, int k) {
        return chart.placeOf(series.values().get(0, k), series.values().get(1, k));
    }

    private static double share(Point2D from, Point2D to, double x, double y) {
        double dx = to.getX() - from.getX();
        double dy = to.getY() - from.getY();
        double length = dx * dx + dy * dy;
        double along = (x - from.getX()) * dx + (y - from.getY()) * dy;
        return length == 0 ? 1 : Math.max(0, Math.min(1, along / length));
    }

    /** Both parameters and the loss at the point of the slice nearest to a place, a line each. */
    @Override
    public List<String> read(double x, double y) {
        LossSlice shown = slice;
        if (shown == null || !chart.isInPlot(x, y)) {
            return List.of();
        }
        int column = nearest(shown.across(), chart.valueAcross(x));
        int row = nearest(shown.up(), chart.valueUp(y));
        return column < 0 || row < 0
                ? List.of()
                : List.of(
                        across + " = " + Numbers.full(shown.across().value(column)),
                        up + " = " + Numbers.full(shown.up().value(row)),
                        "loss = " + Numbers.full(shown.losses().get(row, column)));
    }

    private static int nearest(LossSlice.Axis axis, double value) {
        double share = (value - axis.from()) / (axis.to() - axis.from());
        return share < 0 || share > 1 ? -1 : (int) Math.rint(share * (axis.count() - 1));
    }

    @Override
    public String sentence() {
        LossSlice shown = slice;
        String way = here.name() + ": " + across + " " + Numbers.significant(here.across(), 4) + ", " + up + " "
                + Numbers.significant(here.up(), 4) + ".";
        if (shown == null) {
            return way;
        }
        return "Loss from " + Numbers.significant(shown.smallest(), 4) + " to "
                + Numbers.significant(shown.largest(), 4) + " over " + across + " from "
                + Numbers.significant(shown.across().from(), 4) + " to "
                + Numbers.significant(shown.across().to(), 4) + " and " + up + " from "
                + Numbers.significant(shown.up().from(), 4) + " to "
                + Numbers.significant(shown.up().to(), 4) + ". " + way;
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    private void paint(Canvas canvas) {
        if (ghost.epochs().columns() > 1) {
            line(canvas, ghost, Note.stroke(Note.Mark.DASHES, 1.3 * style.weight()));
        }
        List<EndLabels.Label> labels = new ArrayList<>();
        Color text = style.colour(Palette.Role.TEXT);
        int last = ours.epochs().columns() - 1;
        if (last > 0) {
            line(canvas, ours, Note.stroke(Note.Mark.LINE, 1.9 * style.weight()));
        }
        double r = 5 * Math.sqrt(style.weight());
        if (last >= 0) {
            double x = canvas.across(ours.values().get(0, 0));
            double y = canvas.up(ours.values().get(1, 0));
            mark(canvas, Canvas.circle(x, y, r), Palette.Role.BACKGROUND);
            if (!here.name().equals(START)) {
                labels.add(new EndLabels.Label(START, false, text, x, y));
            }
        }
        if (last > 0) {
            double x = canvas.across(ours.values().get(0, last));
            double y = canvas.up(ours.values().get(1, last));
            mark(canvas, new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), Palette.Role.TEXT);
            String end = "epoch " + (int) ours.epochs().get(0, last);
            if (!end.equals(here.name())) {
                labels.add(new EndLabels.Label("end, " + end, false, text, x, y));
            }
        }
        if (Double.isFinite(here.across() + here.up())) {
            double x = canvas.across(here.across());
            double y = canvas.up(here.up());
            mark(canvas, Canvas.diamond(x, y, 1.5 * r), Palette.Role.OUTPUT);
            labels.add(new EndLabels.Label(here.name(), true, text, x, y));
        }
        EndLabels.draw(canvas, labels, style.plate());
    }

    private void line(Canvas canvas, HistoryChart.Series series, Stroke stroke) {
        double[] x = canvas.allAcross(series.values().rowArray(0));
        double[] y = canvas.allUp(series.values().rowArray(1));
        Path2D way = new Path2D.Double();
        way.moveTo(x[0], y[0]);
        for (int k = 1; k < x.length; k++) {
            way.lineTo(x[k], y[k]);
        }
        canvas.draw(
                way,
                style.translucent(Palette.Role.BACKGROUND, 0.75),
                Note.stroke(Note.Mark.LINE, 4.2 * style.weight()));
        canvas.draw(way, style.colour(Palette.Role.TEXT), stroke);
    }

    private void mark(Canvas canvas, Shape shape, Palette.Role fill) {
        canvas.fill(shape, style.colour(fill));
        canvas.draw(
                shape,
                style.colour(fill == Palette.Role.BACKGROUND ? Palette.Role.TEXT : Palette.Role.BACKGROUND),
                new BasicStroke((float) (1.5 * style.weight())));
    }
}
