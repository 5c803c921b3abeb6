package org.backstep.chart.figure;

import java.util.ArrayList;
import java.util.List;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Curve;
import org.backstep.chart.Dots;
import org.backstep.chart.Legend;
import org.backstep.chart.Lettering;
import org.backstep.chart.Note;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;

/**
 * All that the decoder can say: its output along the first code unit, a curve over the faint data; on screens beside that
 * of the branch that this one left.
 */
final class ManifoldPlot extends PlanePlot {
    static final Kind KIND = new Kind("Decoder manifold", data -> "the decoder's curve", ManifoldPlot::new);

    private final Curve manifold;
    private final Curve ghost;

    ManifoldPlot(Surface surface, PlottedData first) {
        super(KIND, KIND.heading(), surface, first);
        ChartStyle style = surface.style();
        Dots faint = classes(Palette.Role.INPUT, 0.3, 3.6);
        faint.show(first.x);
        manifold = new Curve(
                style.colour(Palette.Role.PARAMETER), 2.4 * surface.style().weight());
        ghost = new Curve(
                style.ghost(Palette.Role.PARAMETER),
                Note.stroke(Note.Mark.DASHES, 1.5 * surface.style().weight()));
        chart().setLayers(faint, ghost, manifold, legendLayer(), rings);
    }

    @Override
    double[][] besides(PlottedData data) {
        return data.manifold;
    }

    @Override
    void show(PlottedData data) {
        super.show(data);
        manifold.show(data.manifold[0], data.manifold[1]);
        ghost.show(data.originalManifold[0], data.originalManifold[1]);
        if (surface().isPaper()) {
            ChartStyle style = surface().style();
            Note samples = new Note(
                    Note.Mark.DOT,
                    style.pale(Palette.Role.INPUT, 0.5),
                    Lettering.symbol("x", "").plus(" data"));
            Note curve = line(Lettering.text("what the decoder can draw"));
            List<Note> notes = new ArrayList<>(hasClasses() ? List.of() : List.of(samples));
            if (data.data.manifold().columns() > 0) {
                notes.add(curve);
            }
            notes.addAll(signs(true));
            chart().setLegend(notes);
        }
    }

    private Note line(Lettering text) {
        return new Note(Note.Mark.LINE, surface().style().colour(Palette.Role.PARAMETER), text);
    }

    @Override
    void follow(Snapshot now) {
        super.follow(now);
        List<Note> notes = new ArrayList<>();
        shown().original.ifPresent(other -> {
            notes.add(line(Legend.name(now.branch().name())));
            notes.add(new Note(
                    Note.Mark.DASHES,
                    surface().style().ghost(Palette.Role.PARAMETER),
                    Legend.name(other.branch() + behind(other, now))));
        });
        notes.addAll(signs(true));
        chart().setLegend(notes);
    }

    /** The original may have been left before it got so far. */
    private static String behind(Original other, Snapshot now) {
        return other.position().epoch() == now.position().epoch()
                ? ""
                : ", epoch " + other.position().epoch();
    }
}
