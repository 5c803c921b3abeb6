package org.backstep.chart.figure;

import java.awt.Color;
import java.util.List;
import java.util.OptionalInt;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Dots;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Note;
import org.backstep.chart.Ranges;
import org.backstep.chart.Rings;
import org.backstep.chart.SampleLook;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.jfree.data.Range;

/** A plot in which every sample is a dot in the plane of the data: a click selects the nearest one. */
abstract class PlanePlot extends FigurePlot {
    /** Of a plot of usual size. */
    private static final int NOTES_IN_ROW = 5;
    /** The height of a row of a legend as a share of such a plot's. */
    private static final double LEGEND_ROW = 0.06;

    /** Marks the selected sample. */
    final Rings rings;

    private final Range restingAcross;
    private final Range restingUp;
    private final HeldRange across = new HeldRange();
    private final HeldRange up = new HeldRange();
    private final SampleLook look;
    private PlottedData shown;
    private int selected = 1;

    /** The axes are those of the data. */
    @Override
    final boolean axesTell() {
        return false;
    }

    PlanePlot(Kind kind, String onPaper, Surface surface, PlottedData first) {
        super(
                kind,
                onPaper,
                surface,
                first.plane.across(surface.style(), Ranges.roomy(first.x[0])),
                first.plane.up(surface.style(), Ranges.roomy(first.x[1])));
        ChartStyle style = surface.style();
        shown = first;
        look = new SampleLook(first.data.marks(), first.data.samples(), style);
        restingAcross = chart().getXYPlot().getDomainAxis().getRange();
        restingUp = belowLegend(chart().getXYPlot().getRangeAxis().getRange());
        rings = new Rings(
                style.colour(Palette.Role.TEXT),
                style.translucent(Palette.Role.BACKGROUND, 0.7),
                surface.style().weight());
    }

    /** A range with room above the samples for a legend of classes, which has several rows. */
    private Range belowLegend(Range range) {
        boolean hides = look.hasClasses() && !surface().isPaper();
        int rows = hides ? 1 + look.legend(true).size() / NOTES_IN_ROW : 0;
        return new Range(range.getLowerBound(), range.getUpperBound() + rows * LEGEND_ROW * range.getLength());
    }

    /** Dots of some colours with the signs of the samples. */
    Dots dots(double onPaper, Color... colours) {
        return look.dots(surface().dot(shown.data.samples(), onPaper), colours);
    }

    /** Translucent dots in the colours of the samples' classes or, without classes, in that of a role. */
    Dots classes(Palette.Role role, double opacity, double onPaper) {
        return look.classes(surface().dot(shown.data.samples(), onPaper), role, opacity);
    }

    boolean hasClasses() {
        return look.hasClasses();
    }

    /** What the signs of samples mean, and their colours if these are those of classes. */
    List<Note> signs(boolean coloured) {
        return look.legend(coloured);
    }

    /** The places that the plot draws besides the samples. */
    double[][] besides(PlottedData data) {
        return PlottedData.nowhere();
    }

    /** On screens all plots of the plane have one range: wider than the data, in round steps, if x̂ or a curve lies outside. */
    @Override
    void show(PlottedData data) {
        shown = data;
        double[][] x = data.x;
        double[][] others = besides(data);
        if (surface().isPaper()) {
            chart().rest(Ranges.roomy(x[0], others[0]), Ranges.roomy(x[1], others[1]));
        } else {
            chart().rest(held(across, restingAcross, data, 0), held(up, restingUp, data, 1));
        }
    }

    private static Range held(HeldRange range, Range resting, PlottedData data, int row) {
        return range.widened(resting, data.reconstruction[row], data.manifold[row], data.originalManifold[row]);
    }

    @Override
    void follow(Snapshot now) {
        selected = Math.min(now.sample(), shown.data.samples());
        int n = selected - 1;
        rings.show(new double[] {shown.x[0][n]}, new double[] {shown.x[1][n]});
    }

    /** The selected sample, from 1. */
    int selected() {
        return selected;
    }

    PlottedData shown() {
        return shown;
    }

    @Override
    public boolean hasSamples() {
        return true;
    }

    @Override
    public OptionalInt sampleAt(double x, double y) {
        double nearest = chart().reach() * chart().reach();
        int found = 0;
        for (int n = 0; n < shown.data.samples(); n++) {
            double distance = distanceSq(n, x, y);
            if (distance < nearest) {
                nearest = distance;
                found = n + 1;
            }
        }
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The squared distance between a sample, from 0, and a place. */
    double distanceSq(int n, double x, double y) {
        return chart().placeOf(shown.x[0][n], shown.x[1][n]).distanceSq(x, y);
    }

    @Override
    public List<String> read(double x, double y) {
        OptionalInt sample = sampleAt(x, y);
        return sample.isEmpty() ? List.of() : shown.describe(sample.getAsInt(), mask());
    }

    @Override
    public String sentence() {
        return String.join(", ", shown.describe(selected, mask())) + ".";
    }
}
