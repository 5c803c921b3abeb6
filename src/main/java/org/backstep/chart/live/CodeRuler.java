package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.OptionalInt;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Lettering;
import org.backstep.chart.LiveChart;
import org.backstep.network.CodeLine;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * A code of one unit as a ruler: a stroke a sample, the selected one's longer and with a foot; the line under the strokes
 * is thick between the smallest and the largest code; a pointer at the chosen code.
 */
public final class CodeRuler {
    private final ChartStyle style;
    private final LiveChart chart;
    private final HeldRange range = new HeldRange();
    private @Nullable CodeLine line;
    private int sample = 1;
    private double probe = Double.NaN;

    public CodeRuler(ChartStyle style) {
        this.style = style;
        NumberAxis up = style.axis(Lettering.text(""), new Range(0, 1));
        up.setVisible(false);
        chart = new LiveChart(
                "The code of every sample", style.axis(Lettering.symbol("z", ""), new Range(0, 1)), up, style);
        chart.getXYPlot().setRangeGridlinesVisible(false);
        chart.setWide();
        chart.setLayers(this::paint);
    }

    public LiveChart chart() {
        return chart;
    }

    /** Shows other codes; null shows none. */
    public void show(@Nullable CodeLine newer) {
        line = newer;
        if (newer != null) {
            Range all = range.linear(newer.from(), newer.to());
            double margin = 0.02 * all.getLength();
            chart.rest(new Range(all.getLowerBound() - margin, all.getUpperBound() + margin), new Range(0, 1));
        }
    }

    /** Marks a sample, from 1. */
    public void mark(int selected) {
        sample = selected;
    }

    /** Puts the pointer at a code; NaN takes it away. */
    public void probe(double code) {
        probe = code;
    }

    /** The code at a place across, in units of the drawing surface, on the line. */
    public double codeAt(double x) {
        CodeLine shown = line;
        double code = chart.valueAcross(x);
        return shown == null ? code : Math.max(shown.from(), Math.min(shown.to(), code));
    }

    /** The sample, from 1, whose code is nearest to a place across, if it is within so many points. */
    public OptionalInt sampleAt(double x, double reach) {
        CodeLine shown = line;
        if (shown == null) {
            return OptionalInt.empty();
        }
        double nearest = reach * chart.unit();
        int found = 0;
        for (int n = 0; n < shown.codes().columns(); n++) {
            double distance = Math.abs(chart.placeOf(shown.codes().get(0, n), 0).getX() - x);
            if (distance < nearest) {
                nearest = distance;
                found = n + 1;
            }
        }
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The numbers at a place across, a line each. */
    public List<String> read(double x) {
        CodeLine shown = line;
        OptionalInt nearest = sampleAt(x, 6);
        if (shown == null || nearest.isEmpty()) {
            return List.of();
        }
        int n = nearest.getAsInt();
        return List.of("Sample " + n, "z = " + Numbers.full(shown.codes().get(0, n - 1)));
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    private void paint(Canvas canvas) {
        CodeLine shown = line;
        if (shown == null) {
            return;
        }
        double floor = canvas.area().getMaxY() - 6;
        double top = canvas.area().getMinY();
        double height = floor - top;
        double[] places = canvas.allAcross(shown.codes().rowArray(0));
        Color ground = style.colour(Palette.Role.PARAMETER);
        line(canvas, canvas.across(shown.from()), floor, canvas.across(shown.to()), floor, ground, 1.2);
        line(canvas, canvas.across(shown.smallest()), floor, canvas.across(shown.largest()), floor, ground, 3.4);
        Color stroke = style.translucent(Palette.Role.CODE, places.length > 1000 ? 0.25 : 0.45);
        for (double place : places) {
            line(canvas, place, floor - 0.5 * height, place, floor, stroke, 1);
        }
        int n = Math.min(sample, places.length) - 1;
        selected(canvas, places[n], top, floor);
        if (Double.isFinite(probe)) {
            pointer(canvas, canvas.across(probe), top, floor);
        }
    }

    private void line(Canvas canvas, double x1, double y1, double x2, double y2, Color colour, double width) {
        canvas.draw(new Line2D.Double(x1, y1, x2, y2), colour, new BasicStroke((float) (width * style.weight())));
    }

    private void selected(Canvas canvas, double x, double top, double floor) {
        line(canvas, x, top + 0.3 * (floor - top), x, floor, style.colour(Palette.Role.TEXT), 2);
        double r = 4.5 * Math.sqrt(style.weight());
        canvas.fill(Canvas.polygon(x, floor - 2 * r, x + r, floor, x - r, floor), style.colour(Palette.Role.TEXT));
    }

    private void pointer(Canvas canvas, double x, double top, double floor) {
        double r = 6 * Math.sqrt(style.weight());
        line(canvas, x, top, x, floor, style.colour(Palette.Role.CODE), 1.4);
        canvas.fill(Canvas.polygon(x - r, top, x + r, top, x, top + 1.5 * r), style.colour(Palette.Role.CODE));
    }
}
