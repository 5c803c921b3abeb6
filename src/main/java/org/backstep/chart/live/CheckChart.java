package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartFonts;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Legend;
import org.backstep.chart.Lettering;
import org.backstep.chart.LiveChart;
import org.backstep.chart.LossLayer;
import org.backstep.chart.Note;
import org.backstep.chart.PlainLogAxis;
import org.backstep.chart.ReadableChart;
import org.backstep.network.Verdict;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * How far gradients and their measurements are apart, over the step of the measurement: a U, as the formula's error grows
 * with the step and that of rounding as it shrinks. Both axes are logarithmic.
 */
public final class CheckChart implements ReadableChart {
    private static final double SMALLEST_STEP = 1e-12;
    private static final double LARGEST_STEP = 1e-1;

    private final ChartStyle style;
    private final LiveChart chart;
    private final HeldRange range = new HeldRange();
    private List<Line> lines = List.of();
    private double present = Double.NaN;

    /**
     * The errors of something.
     *
     * @param name of what
     * @param steps ascending
     * @param errors one a step; NaN where none is known
     */
    public record Line(String name, List<Double> steps, List<Double> errors) {
        public Line {
            steps = List.copyOf(steps);
            errors = List.copyOf(errors);
        }
    }

    public CheckChart(ChartStyle style) {
        this.style = style;
        chart = new LiveChart(
                "Error over the step",
                style.dressed(
                        new PowerAxis(),
                        Lettering.text("Step ").plus(Lettering.symbol("h", "")),
                        new Range(SMALLEST_STEP / 2, LARGEST_STEP * 2)),
                style.dressed(new PlainLogAxis(), Lettering.text("Relative error (log)"), new Range(1e-12, 1)),
                style);
        chart.setWide();
        chart.setLayers(this::marks, this::paint, this::names);
    }

    @Override
    public LiveChart chart() {
        return chart;
    }

    /**
     * The steps that are worth measuring: each power of ten from 1e-12 to 1e-1, ascending.
     *
     * @param between whether also one between each two
     */
    public static List<Double> steps(boolean between) {
        List<Double> steps = new ArrayList<>();
        for (int exponent = -12; exponent <= -1; exponent++) {
            steps.add(Double.parseDouble("1e" + exponent));
            if (between && exponent < -1) {
                steps.add(Double.parseDouble("3e" + exponent));
            }
        }
        return List.copyOf(steps);
    }

    /**
     * Shows other errors.
     *
     * @param newer the first is that of all parameters
     * @param step the one that is set
     */
    public void show(List<Line> newer, double step) {
        lines = List.copyOf(newer);
        present = step;
        double low = Verdict.AGREES_BELOW / 10;
        double high = Verdict.AGREES_BELOW * 10;
        for (Line line : lines) {
            for (double error : line.errors()) {
                if (error > 0 && error <= 1) {
                    low = Math.min(low, error / 2);
                    high = Math.max(high, error * 2);
                }
            }
        }
        double left = Math.min(SMALLEST_STEP / 2, Math.max(1e-200, step / 2));
        double right = Math.max(LARGEST_STEP * 2, Math.min(1e200, step * 2));
        chart.rest(new Range(left, right), range.logarithmic(low, high));
        chart.setLegend(legend());
    }

    private List<Note> legend() {
        List<Note> notes = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            notes.add(new Note(mark(k), colour(k), Legend.name(lines.get(k).name())));
        }
        return notes;
    }

    private static Note.Mark mark(int line) {
        return line == 0 ? Note.Mark.LINE : Note.Mark.DASHES;
    }

    private Color colour(int line) {
        return style.colour(line == 0 ? Palette.Role.TEXT : Palette.Role.PARAMETER);
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** The measured step nearest to a place of the plot. */
    public OptionalDouble stepAt(double x, double y) {
        if (!chart.isInPlot(x, y)) {
            return OptionalDouble.empty();
        }
        double there = Math.log(chart.valueAcross(x));
        double nearest = Double.NaN;
        for (Line line : lines) {
            for (double step : line.steps()) {
                if (Double.isNaN(nearest) || Math.abs(Math.log(step) - there) < Math.abs(Math.log(nearest) - there)) {
                    nearest = step;
                }
            }
        }
        return Double.isNaN(nearest) ? OptionalDouble.empty() : OptionalDouble.of(nearest);
    }

    /** Step and errors in full at a place, a text line each. */
    @Override
    public List<String> read(double x, double y) {
        OptionalDouble step = stepAt(x, y);
        if (step.isEmpty()) {
            return List.of();
        }
        List<String> text = new ArrayList<>(List.of("Step " + Numbers.typed(step.getAsDouble())));
        for (Line line : lines) {
            errorAt(line, step.getAsDouble()).ifPresent(error -> text.add(line.name() + ": " + Numbers.full(error)));
        }
        return text;
    }

    private static Optional<Double> errorAt(Line line, double step) {
        int at = line.steps().indexOf(step);
        return at < 0 || line.errors().get(at).isNaN()
                ? Optional.empty()
                : Optional.of(line.errors().get(at));
    }

    /** The chart in a sentence: where each line is lowest, and how high its arms are. */
    @Override
    public String sentence() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            int best = -1;
            int first = -1;
            int last = -1;
            for (int k = 0; k < line.errors().size(); k++) {
                double error = line.errors().get(k);
                if (!Double.isNaN(error)) {
                    first = first < 0 ? k : first;
                    last = k;
                    best = best < 0 || error < line.errors().get(best) ? k : best;
                }
            }
            if (best >= 0) {
                text.append(line.name())
                        .append(": least, ")
                        .append(at(line, best))
                        .append("; ")
                        .append(at(line, first))
                        .append("; ")
                        .append(at(line, last))
                        .append(". ");
            }
        }
        return text.length() == 0
                ? "Nothing has been measured yet."
                : text.toString().strip();
    }

    private static String at(Line line, int k) {
        return Numbers.significant(line.errors().get(k), 2) + " at step "
                + Numbers.typed(line.steps().get(k));
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    /** Where they agree, and the step that is set. */
    private void marks(Canvas canvas) {
        Color pale = style.pale(Palette.Role.TEXT, 0.5);
        canvas.draw(
                canvas.level(canvas.up(Verdict.AGREES_BELOW)), pale, Note.stroke(Note.Mark.DOTS, 1.2 * style.weight()));
        if (present > 0) {
            canvas.draw(canvas.upright(canvas.across(present)), pale, new BasicStroke((float) style.weight()));
        }
    }

    private void paint(Canvas canvas) {
        for (int k = lines.size() - 1; k >= 0; k--) {
            Line line = lines.get(k);
            Path2D path = new Path2D.Double();
            Path2D dots = new Path2D.Double();
            double radius = (k == 0 ? 2.6 : 2) * Math.sqrt(style.weight());
            boolean down = false;
            for (int i = 0; i < line.steps().size(); i++) {
                double error = line.errors().get(i);
                if (Double.isNaN(error)) {
                    continue;
                }
                double x = canvas.across(line.steps().get(i));
                double y = LossLayer.place(canvas, error);
                if (down) {
                    path.lineTo(x, y);
                } else {
                    path.moveTo(x, y);
                    down = true;
                }
                dots.append(Canvas.circle(x, y, radius), false);
            }
            canvas.draw(path, colour(k), Note.stroke(mark(k), (k == 0 ? 1.8 : 1.5) * style.weight()));
            canvas.fill(dots, colour(k));
        }
    }

    private void names(Canvas canvas) {
        double y = canvas.up(Verdict.AGREES_BELOW);
        canvas.name(
                "agrees below " + Numbers.typed(Verdict.AGREES_BELOW),
                ChartFonts.Cut.REGULAR,
                canvas.area().getMinX() + 6,
                y + 2,
                style);
        if (present > 0) {
            canvas.name(
                    "h = " + Numbers.typed(present),
                    ChartFonts.Cut.REGULAR,
                    canvas.across(present) + 5,
                    canvas.area().getMinY() + 4,
                    style);
        }
    }

    /** A horizontal logarithmic axis over many powers of ten: as many of them have a label as there is room for. */
    private static final class PowerAxis extends LogAxis {
        private static final double POINTS_A_LABEL = 46;

        @Override
        public List<Tick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
            int first = (int) Math.ceil(Math.log10(getRange().getLowerBound()) - 1e-9);
            int last = (int) Math.floor(Math.log10(getRange().getUpperBound()) + 1e-9);
            int most = Math.max(2, (int) (area.getWidth() / POINTS_A_LABEL));
            int stride = Math.max(1, (last - first + most) / most);
            List<Tick> ticks = new ArrayList<>();
            for (int exponent = first; exponent <= last; exponent++) {
                boolean labelled = (last - exponent) % stride == 0;
                String label = !labelled ? "" : exponent == 0 ? "1" : "1e" + exponent;
                ticks.add(new NumberTick(
                        labelled ? TickType.MAJOR : TickType.MINOR,
                        Double.parseDouble("1e" + exponent),
                        label,
                        TextAnchor.TOP_CENTER,
                        TextAnchor.TOP_CENTER,
                        0));
            }
            return ticks;
        }
    }
}
