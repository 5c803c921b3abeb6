package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Curve;
import org.backstep.chart.Legend;
import org.backstep.chart.Note;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.jfree.data.Range;

/**
 * Some numbers over the epochs, a line each with its name at its end, and where we are; the same numbers of the branch
 * that ours left as ghosts.
 */
public final class HistoryChart extends EpochChart {
    private static final float[] SECOND_ROUND = {9, 3, 2, 3};
    private static final Palette.Role[] ROLES = {
        Palette.Role.PARAMETER,
        Palette.Role.INPUT,
        Palette.Role.OUTPUT,
        Palette.Role.CODE,
        Palette.Role.DELTA,
        Palette.Role.TEXT
    };

    /** The radius of a line that is one epoch long. */
    private static final double POINT = 3;

    private Series ours = Series.NOTHING;
    private Series ghost = Series.NOTHING;
    private List<Line> lines = List.of();
    private int position;

    /**
     * One line.
     *
     * @param name at its end
     * @param bold whether it stands out
     */
    public record Line(String name, boolean bold) {}

    /**
     * The numbers of one branch.
     *
     * @param branch its name
     * @param epochs ascending, 1×n
     * @param values a row a line, n columns; NaN where there is none
     */
    public record Series(String branch, Matrix epochs, Matrix values) {
        /** Without an epoch. */
        public static final Series NOTHING = new Series("", Matrix.row(), Matrix.row());

        boolean isEmpty() {
            return epochs.columns() == 0;
        }

        /** The place of the epoch nearest to one. */
        int nearest(double epoch) {
            double[] all = epochs.rowArray(0);
            int found = Arrays.binarySearch(all, epoch);
            int after = found >= 0 ? found : -found - 1;
            if (after == 0) {
                return 0;
            }
            boolean before = after == all.length || epoch - all[after - 1] < all[after] - epoch;
            return before ? after - 1 : after;
        }
    }

    /** An empty chart; its vertical axis may be logarithmic. */
    public HistoryChart(String heading, String label, boolean logarithmic, ChartStyle style) {
        super(heading, label, logarithmic, new Range(-1, 1), style);
    }

    /**
     * Shows other numbers.
     *
     * @param newer the numbers of our branch, a row a line
     * @param compared those of the branch that ours left, or {@link Series#NOTHING}
     * @param epoch the epoch we are in
     * @param last the last epoch of the axis
     */
    public void show(List<Line> names, Series newer, Series compared, int epoch, int last) {
        lines = List.copyOf(names);
        ours = newer;
        ghost = compared;
        position = epoch;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series series : List.of(ours, ghost)) {
            for (double value : series.values().toArray()) {
                if (Double.isFinite(value) && (!logarithmic || value > 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        fit(low, high, last);
        chart.setLegend(legend());
    }

    private List<Note> legend() {
        Color text = style.pale(Palette.Role.TEXT, 0.75);
        return ghost.isEmpty()
                ? List.of()
                : List.of(
                        new Note(Note.Mark.LINE, text, Legend.name(ours.branch())),
                        new Note(Note.Mark.DASHES, text, Legend.name(ghost.branch())));
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** Epoch, name and value in full of the line nearest to a place, a text line each. */
    @Override
    public List<String> read(double x, double y) {
        if (ours.isEmpty() || !chart.isInPlot(x, y)) {
            return List.of();
        }
        int column = ours.nearest(chart.valueAcross(x));
        double epoch = ours.epochs().get(0, column);
        int found = -1;
        double nearest = REACH * chart.unit();
        for (int k = 0; k < lines.size(); k++) {
            double value = ours.values().get(k, column);
            double distance = Math.abs(chart.placeOf(epoch, value).getY() - y);
            if (distance < nearest) {
                nearest = distance;
                found = k;
            }
        }
        if (found < 0) {
            return List.of();
        }
        List<String> text = new ArrayList<>();
        text.add("Epoch " + (int) epoch);
        text.add(lines.get(found).name() + " = " + Numbers.full(ours.values().get(found, column)));
        if (!ghost.isEmpty()) {
            int there = ghost.nearest(epoch);
            if (ghost.epochs().get(0, there) == epoch) {
                text.add("in “" + ghost.branch() + "”: "
                        + Numbers.full(ghost.values().get(found, there)));
            }
        }
        return text;
    }

    /** The chart in a sentence: what every line is worth where we are, or at the nearest epoch that is drawn. */
    @Override
    public String sentence() {
        if (ours.isEmpty()) {
            return "Nothing has been computed yet.";
        }
        int column = ours.nearest(position);
        StringBuilder text = new StringBuilder("Epoch " + (int) ours.epochs().get(0, column));
        for (int k = 0; k < lines.size(); k++) {
            text.append(", ").append(lines.get(k).name()).append(' ');
            text.append(Numbers.significant(ours.values().get(k, column), 4));
        }
        return text + ".";
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    @Override
    void paint(Canvas canvas) {
        drawPosition(canvas, position);
        for (int k = 0; k < lines.size() && !ghost.isEmpty(); k++) {
            Curve curve = new Curve(
                    style.ghost(ROLES[k % ROLES.length]),
                    Note.stroke(Note.Mark.DASHES, (lines.get(k).bold() ? 1.8 : 1.1) * style.weight()));
            curve.show(ghost.epochs().rowArray(0), ghost.values().rowArray(k));
            curve.paint(canvas);
        }
        List<EndLabels.Label> ends = new ArrayList<>();
        for (int k = 0; k < lines.size() && !ours.isEmpty(); k++) {
            Color colour = style.colour(ROLES[k % ROLES.length]);
            double[] values = ours.values().rowArray(k);
            Curve curve = new Curve(colour, stroke(k));
            curve.show(ours.epochs().rowArray(0), values);
            curve.paint(canvas);
            if (values.length == 1 && Double.isFinite(canvas.up(values[0]))) {
                double x = canvas.across(ours.epochs().get(0, 0));
                canvas.fill(Canvas.circle(x, canvas.up(values[0]), POINT * style.weight()), colour);
            }
            for (int e = values.length - 1; e >= 0; e--) {
                if (Double.isFinite(canvas.up(values[e]))) {
                    ends.add(new EndLabels.Label(
                            lines.get(k).name(),
                            lines.get(k).bold(),
                            colour,
                            canvas.across(ours.epochs().get(0, e)),
                            canvas.up(values[e])));
                    break;
                }
            }
        }
        EndLabels.draw(canvas, ends, style.plate());
    }

    /** The second round of colours has a pattern of its own. */
    private BasicStroke stroke(int line) {
        double width = (lines.get(line).bold() ? 3 : 1.5) * style.weight();
        return line < ROLES.length
                ? Note.stroke(Note.Mark.LINE, width)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, SECOND_ROUND, 0);
    }
}
