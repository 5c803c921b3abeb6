package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.font.TextLayout;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Palette;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/** Some numbers over the epochs, a line each with its name at its end, and where we are. */
public final class HistoryChart {
    private static final double ROOM_FOR_NAMES = 1.16;
    private static final double LINE_HEIGHT = 13;
    private static final Palette.Role[] ROLES = {
        Palette.Role.PARAMETER,
        Palette.Role.INPUT,
        Palette.Role.OUTPUT,
        Palette.Role.CODE,
        Palette.Role.DELTA,
        Palette.Role.TEXT
    };

    private final ChartStyle style;
    private final double weight;
    private final boolean logarithmic;
    private final LiveChart chart;
    private final HeldRange range = new HeldRange();
    private List<Line> lines = List.of();
    private double[] epochs = {};
    private double position;

    /**
     * One line.
     *
     * @param values 1×n, one for each epoch shown; NaN where there is none yet
     * @param bold whether it stands out
     */
    public record Line(String name, Matrix values, boolean bold) {}

    /** An empty chart; its vertical axis may be logarithmic. */
    public HistoryChart(
            String heading, String label, boolean logarithmic, Palette palette, double unit, double weight) {
        this.logarithmic = logarithmic;
        this.weight = weight;
        style = new ChartStyle(palette);
        ValueAxis up = logarithmic
                ? style.dressed(new LossAxis(), Lettering.text(label), new Range(0.01, 1))
                : style.axis(Lettering.text(label), new Range(-1, 1));
        chart = new LiveChart(
                heading,
                List.of(),
                style.plot(
                        new DefaultXYDataset(),
                        style.countingAxis(Lettering.text("epoch"), new Range(0, 1)),
                        up,
                        new XYLineAndShapeRenderer()),
                style,
                unit);
        chart.setLayers(this::paint);
    }

    public LiveChart chart() {
        return chart;
    }

    /**
     * Shows other numbers.
     *
     * @param at ascending epoch numbers
     * @param position the epoch we are in
     * @param last the last epoch of the axis
     */
    public void show(double[] at, List<Line> newer, int position, int last) {
        epochs = at.clone();
        lines = List.copyOf(newer);
        this.position = position;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            for (double value : line.values().toArray()) {
                if (Double.isFinite(value) && (!logarithmic || value > 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        Range up = low > high
                ? chart.getXYPlot().getRangeAxis().getRange()
                : logarithmic ? range.logarithmic(low, high) : range.linear(low, high);
        double end = Math.max(2, last);
        chart.rest(new Range(-0.02 * end, ROOM_FOR_NAMES * end), up);
    }

    private void paint(Canvas canvas) {
        double here = canvas.across(position);
        canvas.g2().setPaint(style.pale(Palette.Role.TEXT, 0.5));
        canvas.g2().setStroke(new BasicStroke(1));
        canvas.g2()
                .draw(new Line2D.Double(
                        here, canvas.area().getMinY(), here, canvas.area().getMaxY()));
        record End(double x, double y, Line line, Color colour) {}
        List<End> ends = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            Line line = lines.get(k);
            Color colour = style.colour(ROLES[k % ROLES.length]);
            float width = (float) ((line.bold() ? 3 : 1.5) * weight);
            BasicStroke stroke = k < ROLES.length
                    ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);
            Curve curve = new Curve(colour, stroke);
            double[] values = line.values().toArray();
            curve.show(epochs, values);
            curve.paint(canvas);
            for (int e = epochs.length - 1; e >= 0; e--) {
                if (Double.isFinite(values[e])) {
                    ends.add(new End(canvas.across(epochs[e]), canvas.up(values[e]), line, colour));
                    break;
                }
            }
        }
        ends.sort(Comparator.comparingDouble(End::y));
        double free = canvas.area().getMinY() + 3;
        for (int k = 0; k < ends.size(); k++) {
            End end = ends.get(k);
            double needed = canvas.area().getMaxY() - (ends.size() - k) * LINE_HEIGHT;
            double top = Math.max(free, Math.min(needed, end.y() - LINE_HEIGHT / 2));
            free = top + LINE_HEIGHT;
            ChartFonts.Cut cut = end.line().bold() ? ChartFonts.Cut.SEMI_BOLD : ChartFonts.Cut.REGULAR;
            TextLayout text = new TextLayout(
                    end.line().name(),
                    ChartFonts.of(cut, ChartStyle.LABEL),
                    canvas.g2().getFontRenderContext());
            double x = Math.min(end.x() + 6, canvas.area().getMaxX() - text.getAdvance() - 3);
            canvas.g2().setPaint(end.colour());
            text.draw(canvas.g2(), (float) x, (float) (top + 10));
        }
    }
}
