package org.backstep.chart.figure;

import java.util.ArrayList;
import java.util.List;
import org.backstep.chart.Dots;
import org.backstep.chart.Layer;
import org.backstep.chart.Lettering;
import org.backstep.chart.Note;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;

/** The data x and their reconstruction x̂, both half transparent. */
final class ReconstructionPlot extends PlanePlot {
    static final Kind KIND =
            new Kind("Original and reconstructed", data -> "data and reconstruction", ReconstructionPlot::new);

    /** A usual dot on paper, in points. */
    static final double DIAMETER = 4.4;

    private final Dots reconstructions;

    ReconstructionPlot(Surface surface, PlottedData first) {
        super(KIND, KIND.heading(), surface, first);
        Dots originals = classes(Palette.Role.INPUT, 0.5, DIAMETER);
        originals.show(first.x);
        reconstructions = dots(DIAMETER, surface.style().translucent(Palette.Role.OUTPUT, surface.either(0.5, 0.6)));
        chart().setLayers(originals, reconstructions, legendLayer(), rings);
        List<Note> notes = new ArrayList<>();
        if (!hasClasses()) {
            notes.add(note(Palette.Role.INPUT, Lettering.symbol("x", ""), " original"));
        }
        notes.add(note(Palette.Role.OUTPUT, Lettering.symbol("x̂", ""), " reconstructed"));
        notes.addAll(signs(true));
        chart().setLegend(notes);
    }

    private Note note(Palette.Role role, Lettering symbol, String onPaper) {
        return new Note(Note.Mark.DOT, surface().style().colour(role), surface().either(symbol.plus(onPaper), symbol));
    }

    @Override
    double[][] besides(PlottedData data) {
        return data.reconstruction;
    }

    @Override
    void show(PlottedData data) {
        super.show(data);
        reconstructions.show(data.reconstruction);
    }

    @Override
    List<Layer> hidden(FigureMask what) {
        return what.reconstructions() ? List.of(reconstructions) : List.of();
    }

    @Override
    void follow(Snapshot now) {
        super.follow(now);
        if (mask().reconstructions()) {
            return; // a ring around x only
        }
        int n = selected() - 1;
        double[][] x = shown().x;
        double[][] other = shown().reconstruction;
        rings.show(new double[] {x[0][n], other[0][n]}, new double[] {x[1][n], other[1][n]});
    }

    @Override
    double distanceSq(int n, double x, double y) {
        double[][] other = shown().reconstruction;
        return Math.min(
                super.distanceSq(n, x, y),
                chart().placeOf(other[0][n], other[1][n]).distanceSq(x, y));
    }
}
