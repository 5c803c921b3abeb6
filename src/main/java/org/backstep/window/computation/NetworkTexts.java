package org.backstep.window.computation;

import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.window.computation.NetworkText.Kind;
import org.backstep.window.kit.Theme;

/**
 * All texts of a drawing of a network, each at its place. No two overlap, and none lies on a unit but the unit's own number.
 *
 * @param missing how many numbers found no place; a note says so
 */
record NetworkTexts(List<NetworkText> texts, int missing) {
    /** What the circles show in the phase of the update, while the plots are ahead of them. */
    static final String STATE = "before the update";

    /** The distance of a text from a unit with its ring, in points. */
    private static final double CLEAR = 1;
    /** The distance of notes from the edge, in points. */
    private static final double NOTE = 7;

    private static final int NOTE_PLACES = 24;
    private static final int MOST_DIGITS = 4;
    /** So many digits have numbers in a crowd, and where there is too little room for all of a few. */
    private static final int CROWDED_DIGITS = 3;

    private static final int FEW_DIGITS = 2;

    /**
     * Finds the texts and their places; the same view has the same. Numbers have as many digits as let all find a place;
     * if not even one digit does, or if there are many, only the most important edges have a label.
     */
    static NetworkTexts of(NetworkView view) {
        for (int digits = MOST_DIGITS; digits >= 0 && !view.plan().isCrowded(); digits--) {
            UnitTexts units = new UnitTexts(view, digits);
            EdgeTexts edges = new EdgeTexts(view);
            LabelSolver solver = solver(view, units);
            List<NetworkText> notes = new ArrayList<>();
            boolean stated = addState(0.5, view, solver, notes);
            units.addSelected(solver);
            if (stated && units.missing() == 0 && edges.addAll(solver, digits)) {
                return new NetworkTexts(joined(units.texts(), edges.texts(), notes), 0);
            }
        }
        int few = view.plan().isCrowded() ? CROWDED_DIGITS : FEW_DIGITS;
        UnitTexts units = new UnitTexts(view, few);
        EdgeTexts edges = new EdgeTexts(view);
        LabelSolver solver = solver(view, units);
        List<NetworkText> notes = new ArrayList<>();
        addState(0.25, view, solver, notes);
        // the note has its place before it is known how many it counts
        int most = units.missing() + edges.wanted();
        List<NetworkText> reserved = new ArrayList<>();
        addNote(more(most), notes.isEmpty() ? 0.5 : 0.75, view, solver, reserved);
        units.addSelected(solver);
        int missing = edges.addMost(solver, few) + units.missing();
        for (NetworkText note : reserved) {
            notes.add(NetworkText.of(Kind.NOTE, more(missing), note.font(), note.colour(), note.place()));
        }
        return new NetworkTexts(joined(units.texts(), edges.texts(), notes), missing);
    }

    private static LabelSolver solver(NetworkView view, UnitTexts units) {
        return new LabelSolver(
                view.plan().bounds(),
                view.plan().units().stream().map(NetworkPlan.Unit::centre).toList(),
                view.plan().radius() + view.plan().halo() + Theme.px(CLEAR),
                view.plan().edges().stream().map(NetworkPlan.Edge::line).toList(),
                units.texts().stream().map(NetworkText::place).toList());
    }

    /** Adds the state that is shown, where it has to be said; false if there is no room. */
    private static boolean addState(double share, NetworkView view, LabelSolver solver, List<NetworkText> notes) {
        return !view.now().isUpdated() || addNote(STATE, share, view, solver, notes);
    }

    @SafeVarargs
    private static List<NetworkText> joined(List<NetworkText>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** Adds a note at the bottom or the top, as near to a share of the width as there is room. */
    private static boolean addNote(
            String text, double share, NetworkView view, LabelSolver solver, List<NetworkText> notes) {
        Font font = Theme.words(10.5, Font.PLAIN);
        Rectangle2D bounds = view.plan().bounds();
        double[] rows = {bounds.getMaxY() - Theme.px(NOTE), bounds.getMinY() + Theme.px(NOTE)};
        List<Point2D> centres = new ArrayList<>();
        for (double y : rows) {
            IntStream.rangeClosed(1, NOTE_PLACES - 1)
                    .mapToObj(k -> k / (double) NOTE_PLACES)
                    .sorted(Comparator.comparingDouble(at -> Math.abs(at - share)))
                    .forEach(at -> centres.add(new Point2D.Double(at * bounds.getWidth(), y)));
        }
        Optional<Rectangle2D> place =
                solver.take(NetworkText.roomFor(text, font) + Theme.px(4), NetworkText.lineHeight(font), centres);
        place.ifPresent(free ->
                notes.add(NetworkText.of(Kind.NOTE, text, font, Theme.now().faint(), free)));
        return place.isPresent();
    }

    private static String more(int missing) {
        return missing + " more on hover";
    }
}
