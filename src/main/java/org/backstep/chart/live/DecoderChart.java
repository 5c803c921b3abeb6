package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Curve;
import org.backstep.chart.Dots;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Layer;
import org.backstep.chart.Lettering;
import org.backstep.chart.LiveChart;
import org.backstep.chart.Note;
import org.backstep.chart.Plane;
import org.backstep.chart.Ranges;
import org.backstep.chart.Rings;
import org.backstep.chart.SampleLook;
import org.backstep.matrix.Matrix;
import org.backstep.network.CodeLine;
import org.backstep.network.DecoderOutput;
import org.backstep.notation.Numbers;
import org.backstep.notation.Palette;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * What one number can hold: the curve that the decoder draws through the data plane while its code runs along a line, thick
 * where samples lie on it and thin beyond; from each sample a line to its reconstruction; and the point that belongs to a
 * chosen code, with the direction in which it goes on.
 */
public final class DecoderChart {
    private static final double DOT = 4;
    private static final double[][] NOTHING = {{}, {}};
    /** Half the tangent, as a share of the line of codes. */
    private static final double TANGENT = 0.08;

    private static final int LONGEST_LIST = 8;

    private final ChartStyle style;
    private final LiveChart chart;
    private final Plane plane;
    private final double[][] places;
    private final Range restingAcross;
    private final Range restingUp;
    private final HeldRange across = new HeldRange();
    private final HeldRange up = new HeldRange();
    private final Curve whole;
    private final Curve used;
    private final Residuals residuals;
    private final Dots originals;
    private final Dots reconstructions;
    private final Rings rings;
    private final SampleLook look;
    private CodeView view;
    private @Nullable DecoderOutput probe;

    /**
     * Builds the chart.
     *
     * @param first what it shows at first; later ones have the same x
     */
    public DecoderChart(CodeView first, ChartStyle style) {
        view = first;
        this.style = style;
        plane = first.plane();
        places = plane.samples(first.x());
        restingAcross = Ranges.roomy(places[0]);
        restingUp = Ranges.roomy(places[1]);
        double dot = Dots.diameterFor(first.x().columns(), DOT * Math.sqrt(style.weight()));
        whole = new Curve(style.colour(Palette.Role.PARAMETER), 1.2 * style.weight());
        used = new Curve(style.colour(Palette.Role.PARAMETER), 4.4 * style.weight());
        residuals = new Residuals(style.translucent(Palette.Role.TEXT, 0.22), 0.7 * style.weight());
        look = new SampleLook(first.marks(), first.x().columns(), style);
        originals = look.classes(dot, Palette.Role.INPUT, 0.6);
        reconstructions = look.dots(dot * 0.6, style.translucent(Palette.Role.OUTPUT, 0.9));
        rings = new Rings(
                style.colour(Palette.Role.TEXT), style.translucent(Palette.Role.BACKGROUND, 0.7), style.weight());
        originals.show(places);
        chart = new LiveChart(
                "What the decoder draws", plane.across(style, restingAcross), plane.up(style, restingUp), style);
        chart.setWide();
        chart.setLayers(residuals, originals, whole, used, reconstructions, rings, this::paintProbe);
        show(first);
    }

    public LiveChart chart() {
        return chart;
    }

    /** Shows what other parameters make of the same data. */
    public void show(CodeView newer) {
        view = newer;
        Optional<CodeLine> line = newer.curve();
        double[][] all = line.map(codes -> plane.curve(codes.whole())).orElse(NOTHING);
        double[][] some = line.map(codes -> plane.curve(codes.used())).orElse(NOTHING);
        double[][] decoded = newer.reconstruction().map(plane::samples).orElse(NOTHING);
        whole.show(all[0], all[1]);
        used.show(some[0], some[1]);
        residuals.show(places, decoded);
        reconstructions.show(decoded);
        chart.rest(across.widened(restingAcross, decoded[0], some[0]), up.widened(restingUp, decoded[1], some[1]));
        chart.setLegend(legend(line.isPresent()));
    }

    private List<Note> legend(boolean decoded) {
        List<Note> notes = new ArrayList<>();
        if (!look.hasClasses()) {
            notes.add(new Note(Note.Mark.DOT, style.colour(Palette.Role.INPUT), Lettering.symbol("x", "")));
        }
        if (decoded) {
            notes.add(new Note(Note.Mark.DOT, style.colour(Palette.Role.OUTPUT), Lettering.symbol("x̂", "")));
            notes.add(new Note(
                    Note.Mark.LINE,
                    style.colour(Palette.Role.PARAMETER),
                    Lettering.symbol("x̂", "")
                            .plus("(")
                            .plus(Lettering.symbol("z", ""))
                            .plus(")")));
        }
        notes.addAll(look.legend(true));
        return notes;
    }

    /** One of so many residuals is drawn. */
    public static int residualStride(int samples) {
        return Residuals.stride(samples);
    }

    /** Marks a sample, from 1: a ring around it and one around its reconstruction, joined. */
    public void mark(int sample) {
        int n = Math.min(sample, places[0].length) - 1;
        if (reconstructions.count() > n) {
            rings.show(
                    new double[] {places[0][n], reconstructions.x(n)},
                    new double[] {places[1][n], reconstructions.y(n)});
        } else {
            rings.show(new double[] {places[0][n]}, new double[] {places[1][n]});
        }
    }

    /** Marks the point of a code; null marks none. */
    public void probe(@Nullable DecoderOutput decoded) {
        probe = decoded;
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** The sample, from 1, whose dot is nearest to a place, if one is near. */
    public OptionalInt sampleAt(double x, double y) {
        double nearest = chart.reach() * chart.reach();
        int found = 0;
        for (int n = 0; n < places[0].length; n++) {
            double distance = chart.placeOf(places[0][n], places[1][n]).distanceSq(x, y);
            if (distance < nearest) {
                nearest = distance;
                found = n + 1;
            }
        }
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The numbers of a sample, from 1, a line each. */
    public List<String> describe(int sample) {
        int n = sample - 1;
        List<String> text = new ArrayList<>();
        text.add(view.marks().title(n));
        text.add("x = " + list(view.x().columnAt(n)));
        view.line()
                .ifPresent(line -> text.add("z = " + Numbers.full(line.codes().get(0, n))));
        view.reconstruction().ifPresent(decoded -> {
            text.add("x̂ = " + list(decoded.columnAt(n)));
            text.add("|x − x̂| = "
                    + Numbers.full(
                            view.x().columnAt(n).minus(decoded.columnAt(n)).norm()));
        });
        return text;
    }

    private static String list(Matrix column) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < column.rows() && i < LONGEST_LIST; i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.full(column.get(i, 0)));
        }
        return "(" + text + (column.rows() > LONGEST_LIST ? ", … (" + column.rows() + ")" : "") + ")";
    }

    /** The place of a point of d_x numbers, in units of the drawing surface. */
    public Point2D placeOf(Matrix point) {
        double[][] there = plane.curve(point);
        return chart.placeOf(there[0][0], there[1][0]);
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    private void paintProbe(Canvas canvas) {
        DecoderOutput point = probe;
        Optional<CodeLine> line = view.curve();
        if (point == null || line.isEmpty()) {
            return;
        }
        double[][] there = plane.curve(point.output());
        double x = canvas.across(there[0][0]);
        double y = canvas.up(there[1][0]);
        if (!(Math.abs(x) < 1e5 && Math.abs(y) < 1e5)) {
            return;
        }
        if (point.output().rows() > 1) {
            double step = TANGENT * (line.get().to() - line.get().from());
            double[] along = plane.direction(point.derivative());
            double dx = canvas.across(there[0][0] + step * along[0]) - x;
            double dy = canvas.up(there[1][0] + step * along[1]) - y;
            if (Math.abs(dx) + Math.abs(dy) < 1e5) {
                Line2D tangent = new Line2D.Double(x - dx, y - dy, x + dx, y + dy);
                canvas.draw(tangent, style.colour(Palette.Role.CODE), new BasicStroke((float) (1.6 * style.weight())));
            }
        }
        Path2D diamond = Canvas.diamond(x, y, 6 * Math.sqrt(style.weight()));
        canvas.fill(diamond, style.colour(Palette.Role.CODE));
        canvas.draw(diamond, style.colour(Palette.Role.BACKGROUND), new BasicStroke((float) (1.4 * style.weight())));
    }

    /** A thin line from each sample to its reconstruction; of very many samples only so many as can be told apart. */
    private static final class Residuals implements Layer {
        /** More lines are a grey area and take long. */
        static final int MOST = 2000;

        private final Color colour;
        private final BasicStroke stroke;
        private double[][] from = {{}, {}};
        private double[][] to = {{}, {}};

        Residuals(Color colour, double width) {
            this.colour = colour;
            this.stroke = new BasicStroke((float) width);
        }

        /** A row of horizontal and one of vertical places each; without ends nothing is drawn. */
        void show(double[][] samples, double[][] reconstructions) {
            from = samples;
            to = reconstructions;
        }

        /** Every so many-th sample has its line drawn. */
        static int stride(int samples) {
            return (samples + MOST - 1) / MOST;
        }

        @Override
        public void paint(Canvas canvas) {
            int count = Math.min(from[0].length, to[0].length);
            if (count == 0) {
                return;
            }
            double[] fromX = canvas.allAcross(from[0]);
            double[] fromY = canvas.allUp(from[1]);
            double[] toX = canvas.allAcross(to[0]);
            double[] toY = canvas.allUp(to[1]);
            Path2D lines = new Path2D.Double();
            for (int n = 0; n < count; n += stride(count)) {
                if (Double.isFinite(toX[n] + toY[n]) && Math.abs(toX[n]) + Math.abs(toY[n]) < 1e6) {
                    lines.moveTo(fromX[n], fromY[n]);
                    lines.lineTo(toX[n], toY[n]);
                }
            }
            canvas.draw(lines, colour, stroke);
        }
    }
}
