package org.backstep.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.notation.Palette;

/**
 * Losses over epochs: as far as we are in full colour, with a dot at the end; what is known beyond it paler; the branch
 * that ours left dashed, others dotted; the samples held out in dashes and dots, with a ring at the end. Of each pixel column the first, smallest, largest and last loss are drawn, found by comparing only, so
 * that a hundred thousand epochs cost little.
 */
public final class LossLayer implements Layer {
    private static final double COLUMNS_A_POINT = 2;

    private final RunLosses curves;
    private final Color colour;
    private final Color later;
    private final Color halo;
    private final Color ghost;
    private final ChartStyle style;
    private final double weight;

    public LossLayer(RunLosses curves, ChartStyle style) {
        this.curves = curves;
        this.style = style;
        weight = style.weight();
        colour = style.colour(Palette.Role.INPUT);
        later = style.pale(Palette.Role.INPUT, 0.4);
        halo = style.colour(Palette.Role.BACKGROUND);
        ghost = style.ghost(Palette.Role.INPUT);
    }

    /** The names of the branches; empty while there is one only. */
    public List<Note> legend() {
        List<Note> notes = new ArrayList<>();
        List<BranchLosses> others = curves.others();
        Optional<BranchLosses> original = curves.original();
        if (curves.curve().heldOut().isPresent()) {
            boolean alone = original.isEmpty() && others.isEmpty();
            notes.addAll(legend(
                    style,
                    alone
                            ? Lettering.text("trained on")
                            : Legend.name(curves.curve().branch().name()),
                    Lettering.text("held out")));
        } else if (original.isPresent() || !others.isEmpty()) {
            notes.add(new Note(
                    Note.Mark.LINE, colour, Legend.name(curves.curve().branch().name())));
        }
        original.ifPresent(curve -> notes.add(
                new Note(Note.Mark.DASHES, ghost, Legend.name(curve.branch().name()))));
        if (!others.isEmpty()) {
            String text = others.size() == 1 ? others.get(0).branch().name() : others.size() + " other branches";
            notes.add(new Note(Note.Mark.DOTS, ghost, Legend.name(text)));
        }
        return notes;
    }

    /** The notes of two lines: the samples trained on, and those held out. */
    public static List<Note> legend(ChartStyle style, Lettering trained, Lettering heldOut) {
        return List.of(
                new Note(Note.Mark.LINE, style.colour(Palette.Role.INPUT), trained),
                new Note(Note.Mark.DASHES_AND_DOTS, style.colour(Palette.Role.CODE), heldOut));
    }

    /** The line of the samples held out. */
    public static Curve heldOut(ChartStyle style) {
        return new Curve(style.colour(Palette.Role.CODE), Note.stroke(Note.Mark.DASHES_AND_DOTS, 1.6 * style.weight()));
    }

    @Override
    public void paint(Canvas canvas) {
        BasicStroke dots = Note.stroke(Note.Mark.DOTS, 1.1 * weight);
        curves.others().forEach(other -> canvas.draw(path(canvas, other, 1, other.count()), ghost, dots));
        BasicStroke dashes = Note.stroke(Note.Mark.DASHES, 1.2 * weight);
        curves.original().ifPresent(curve -> canvas.draw(path(canvas, curve, 1, curve.count()), ghost, dashes));
        BasicStroke line = Note.stroke(Note.Mark.LINE, 1.6 * weight);
        BranchLosses curve = curves.curve();
        int here = curves.shown();
        curve.heldOut().ifPresent(held -> paintHeldOut(canvas, held, here, curve.count()));
        if (curve.count() > here) {
            canvas.draw(path(canvas, curve, Math.max(1, here), curve.count()), later, line);
        }
        if (here > 0) {
            canvas.draw(path(canvas, curve, 1, here), colour, line);
            double x = canvas.across(here);
            double y = place(canvas, curve.loss(here));
            canvas.fill(Canvas.circle(x, y, 5.2 * Math.sqrt(weight)), halo);
            canvas.fill(Canvas.circle(x, y, 4 * Math.sqrt(weight)), colour);
        }
    }

    private void paintHeldOut(Canvas canvas, Losses held, int here, int last) {
        BasicStroke stroke = Note.stroke(Note.Mark.DASHES_AND_DOTS, 1.6 * weight);
        canvas.draw(path(canvas, held, Math.max(1, here), last), style.pale(Palette.Role.CODE, 0.4), stroke);
        if (here > 0) {
            Color own = style.colour(Palette.Role.CODE);
            canvas.draw(path(canvas, held, 1, here), own, stroke);
            double y = place(canvas, held.loss(here));
            canvas.fill(Canvas.circle(canvas.across(here), y, 4 * Math.sqrt(weight)), halo);
            canvas.fill(Sign.RING.at(canvas.across(here), y, 7 * Math.sqrt(weight)), own);
        }
    }

    /** The line from one epoch to another. */
    public static Path2D path(Canvas canvas, Losses curve, int from, int to) {
        Path2D path = new Path2D.Double();
        if (from > to) {
            return path;
        }
        Rectangle2D area = canvas.area();
        double epochsAPoint = 1 / (canvas.across(2) - canvas.across(1));
        double epochsAColumn = epochsAPoint / COLUMNS_A_POINT;
        path.moveTo(canvas.across(from), place(canvas, curve.loss(from)));
        if (epochsAColumn <= 2) {
            for (int epoch = from + 1; epoch <= to; epoch++) {
                path.lineTo(canvas.across(epoch), place(canvas, curve.loss(epoch)));
            }
            return path;
        }
        double perEpoch = 1 / epochsAPoint;
        double first = canvas.across(0) - area.getX();
        int epoch = from;
        while (epoch <= to) {
            long column = (long) Math.floor((first + epoch * perEpoch) * COLUMNS_A_POINT);
            int end = (int) Math.min(to, Math.ceil(((column + 1.0) / COLUMNS_A_POINT - first) / perEpoch) - 1);
            epoch = column(canvas, curve, epoch, Math.max(epoch, end), path) + 1;
        }
        return path;
    }

    private static int column(Canvas canvas, Losses curve, int from, int to, Path2D path) {
        int lowest = from;
        int highest = from;
        for (int epoch = from + 1; epoch <= to; epoch++) {
            lowest = curve.loss(epoch) < curve.loss(lowest) ? epoch : lowest;
            highest = curve.loss(epoch) > curve.loss(highest) ? epoch : highest;
        }
        int[] kept = {from, Math.min(lowest, highest), Math.max(lowest, highest), to};
        int last = 0;
        for (int epoch : kept) {
            if (epoch > last) {
                path.lineTo(canvas.across(epoch), place(canvas, curve.loss(epoch)));
                last = epoch;
            }
        }
        return to;
    }

    /** A loss of 0 lies on the lower edge, infinite ones above the upper edge. */
    public static double place(Canvas canvas, double loss) {
        Rectangle2D area = canvas.area();
        double y = loss > 0 ? canvas.up(loss) : area.getMaxY();
        return Double.isNaN(y) ? area.getMinY() : Math.max(area.getMinY() - 1e4, Math.min(area.getMaxY() + 1e4, y));
    }
}
