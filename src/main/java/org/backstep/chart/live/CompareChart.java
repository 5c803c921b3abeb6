package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.backstep.chart.BranchLosses;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartFonts;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Lettering;
import org.backstep.chart.LossLayer;
import org.backstep.chart.Losses;
import org.backstep.chart.RunLosses;
import org.backstep.notation.Numbers;
import org.backstep.session.Contender;
import org.backstep.session.Snapshot;
import org.backstep.training.Sweep;
import org.jfree.data.Range;

/**
 * The losses of several branches or runs over the epochs, each with its name at its end, a stroke of its own and a mark
 * where it stops.
 */
public final class CompareChart extends EpochChart {
    private static final double LONGEST_NAME = 110;

    private final RunLosses branches = new RunLosses();
    private List<BranchLosses> kept = List.of();
    private List<Line> lines = List.of();
    private OptionalInt position = OptionalInt.empty();

    /**
     * One curve.
     *
     * @param number says how it looks, from 0; so a line keeps its look when others are taken away
     * @param bold whether it stands out
     */
    private record Line(int number, String name, boolean bold, Losses losses) {
        LineLook look() {
            return new LineLook(number);
        }
    }

    /** An empty chart; its vertical axis may be logarithmic. */
    public CompareChart(String heading, boolean logarithmic, ChartStyle style) {
        super(heading, logarithmic ? "Loss (log)" : "Loss", logarithmic, new Range(0, 1), style);
    }

    /** Shows branches of a run and what is kept of others, and where we are. */
    public void follow(Snapshot now, Predicate<String> chosen) {
        branches.follow(now);
        List<BranchLosses> old = new ArrayList<>();
        List<Line> next = new ArrayList<>();
        int last = branches.lastEpoch();
        for (Contender one : Contender.all(now.state())) {
            BranchLosses curve = one.isKept() ? keptCurve(one) : branches.all().get(one.number());
            if (one.isKept()) {
                old.add(curve);
            }
            if (chosen.test(one.name())) {
                boolean here = !one.isKept() && one.name().equals(now.branch().name());
                next.add(new Line(one.number(), one.name(), here, curve));
                last = Math.max(last, curve.count());
            }
        }
        kept = old;
        position = OptionalInt.of(now.position().epoch());
        show(next, last);
    }

    private BranchLosses keptCurve(Contender one) {
        return kept.stream()
                .filter(known -> known.branch().equals(one.branch()))
                .findFirst()
                .orElseGet(() -> new BranchLosses(one.branch(), one.run().phases()));
    }

    /** Shows the runs of a sweep that are finished. */
    public void show(Sweep sweep, List<Sweep.Outcome> outcomes) {
        List<Line> next = new ArrayList<>();
        for (Sweep.Outcome outcome : outcomes) {
            next.add(new Line(next.size(), outcome.value(), false, Losses.of(outcome.losses())));
        }
        position = OptionalInt.empty();
        show(next, sweep.epochs());
    }

    private void show(List<Line> newer, int last) {
        lines = List.copyOf(newer);
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Line line : lines) {
            low = Math.min(low, line.losses().smallest());
            high = Math.max(high, line.losses().largest());
        }
        fit(logarithmic || low > high ? low : 0, high, last);
    }

    /** A piece of the line with a number, for tables and legends beside the chart. */
    public void drawSample(Graphics2D g2, int number, double x, double middle, double width) {
        new LineLook(number).drawSample(g2, style, x, middle, width);
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** Epoch, name and loss in full of the line nearest to a place, a text line each. */
    @Override
    public List<String> read(double x, double y) {
        if (!chart.isInPlot(x, y)) {
            return List.of();
        }
        int epoch = Math.max(1, (int) Math.rint(chart.valueAcross(x)));
        Line found = null;
        double nearest = REACH * chart.unit();
        for (Line line : lines) {
            if (epoch <= line.losses().count()) {
                double loss = line.losses().loss(epoch);
                double distance = Math.abs(chart.placeOf(epoch, loss).getY() - y);
                if (distance < nearest) {
                    nearest = distance;
                    found = line;
                }
            }
        }
        return found == null
                ? List.of()
                : List.of(
                        "Epoch " + epoch,
                        "“" + found.name() + "”: loss "
                                + Numbers.full(found.losses().loss(epoch)));
    }

    /** The chart in a sentence: where every line ends. */
    @Override
    public String sentence() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            int last = line.losses().count();
            text.append(text.length() == 0 ? "" : ", ").append(line.name()).append(": ");
            text.append(
                    last == 0
                            ? "no loss yet"
                            : "loss " + Numbers.fixed(line.losses().loss(last), 6) + " in epoch " + last);
        }
        return text.length() == 0 ? "Nothing is shown." : text + ".";
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    @Override
    void paint(Canvas canvas) {
        position.ifPresent(epoch -> drawPosition(canvas, epoch));
        List<EndLabels.Label> ends = new ArrayList<>();
        for (Line line : lines) {
            int last = line.losses().count();
            if (last == 0) {
                continue;
            }
            Color colour = line.look().colour(style);
            BasicStroke stroke = line.look().stroke((line.bold() ? 2.6 : 1.5) * style.weight());
            canvas.draw(LossLayer.path(canvas, line.losses(), 1, last), colour, stroke);
            double x = canvas.across(last);
            double y = LossLayer.place(canvas, line.losses().loss(last));
            line.look().drawMark(canvas.g2(), x, y, style.weight());
            ChartFonts.Cut cut = line.bold() ? ChartFonts.Cut.SEMI_BOLD : ChartFonts.Cut.REGULAR;
            String name = Lettering.fitted(line.name(), cut, ChartStyle.LABEL, LONGEST_NAME);
            if (!name.isEmpty()) {
                ends.add(new EndLabels.Label(name, line.bold(), colour, x, y));
            }
        }
        EndLabels.draw(canvas, ends, style.plate());
    }
}
