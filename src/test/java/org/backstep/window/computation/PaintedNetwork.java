package org.backstep.window.computation;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.backstep.notation.OfSample;
import org.backstep.window.computation.NetworkText.Kind;
import org.backstep.window.kit.Theme;

/** What must hold for the texts of every drawing of a network, measured at the glyphs that are painted. */
final class PaintedNetwork {
    /** Soft edges may reach into a neighbouring pixel. */
    private static final double PIXEL = 1;

    private PaintedNetwork() {}

    /** Where the glyphs of a text are painted. */
    static Rectangle2D ink(NetworkText text) {
        Point2D start = text.start();
        Rectangle2D glyphs = text.font()
                .layoutGlyphVector(
                        NetworkText.RENDERING,
                        text.text().toCharArray(),
                        0,
                        text.text().length(),
                        Font.LAYOUT_LEFT_TO_RIGHT)
                .getVisualBounds();
        return new Rectangle2D.Double(
                start.getX() + glyphs.getX() - text.lock(),
                start.getY() + glyphs.getY(),
                glyphs.getWidth() + text.lock(),
                glyphs.getHeight());
    }

    /** What is wrong with the texts of a view; empty if all is well. */
    static List<String> faults(NetworkView view, NetworkTexts placed) {
        List<String> faults = new ArrayList<>();
        List<NetworkText> texts = placed.texts();
        NetworkPlan plan = view.plan();
        List<Rectangle2D> inks = texts.stream().map(PaintedNetwork::ink).toList();
        double inner = plan.radius() - Theme.now().line(1);
        for (int k = 0; k < texts.size(); k++) {
            NetworkText text = texts.get(k);
            Rectangle2D ink = inks.get(k);
            if (!plan.bounds().contains(ink)) {
                faults.add(text.text() + " leaves the pane");
            }
            if (!grown(text.place()).contains(ink)) {
                faults.add(text.text() + " leaves its place");
            }
            for (int other = 0; other < k; other++) {
                if (texts.get(other).place().intersects(text.place())
                        || inks.get(other).intersects(ink)) {
                    faults.add(text.text() + " overlaps " + texts.get(other).text());
                }
            }
            boolean inUnit = plan.units().stream().anyMatch(unit -> farthest(ink, unit.centre()) <= inner + PIXEL / 2);
            boolean onUnit = plan.units().stream()
                    .anyMatch(unit -> LabelSolver.distance(ink, unit.centre())
                            < plan.radius() + Theme.now().line(1));
            if (text.kind() == Kind.VALUE ? !inUnit : onUnit) {
                faults.add(text.text() + (inUnit || onUnit ? " lies on a unit" : " does not fit its unit"));
            }
        }
        faults.addAll(notes(view, placed));
        return faults;
    }

    /** Every number is written or counted, and the notes say what is so. */
    private static List<String> notes(NetworkView view, NetworkTexts placed) {
        List<String> faults = new ArrayList<>();
        List<NetworkText> texts = placed.texts();
        long deltas = view.plan().units().stream()
                .filter(unit -> unit.layer() > 0 && view.now().canRead(OfSample.delta(unit.layer())))
                .count();
        long weights = view.plan().edges().stream()
                .filter(edge -> edge.weight().isPresent())
                .count();
        long numbers = view.plan().units().size() + weights + deltas;
        long written = texts.stream()
                .filter(text -> text.kind() == Kind.VALUE || text.kind() == Kind.DELTA || text.kind() == Kind.WEIGHT)
                .count();
        if (numbers - written != placed.missing()) {
            faults.add(numbers + " numbers, " + written + " written, " + placed.missing() + " counted as missing");
        }
        List<String> notes = texts.stream()
                .filter(text -> text.kind() == Kind.NOTE)
                .map(NetworkText::text)
                .toList();
        List<String> expected = new ArrayList<>();
        if (view.now().isUpdated()) {
            expected.add("before the update");
        }
        if (placed.missing() > 0) {
            expected.add(placed.missing() + " more on hover");
        }
        if (!notes.equals(expected)) {
            faults.add("says " + notes + ", not " + expected);
        }
        return faults;
    }

    /** What a lesson's marks do wrong: they surround what they mean and touch nothing else. */
    static List<String> faultsOfMarks(NetworkView view, NetworkTexts placed, List<NetworkTargets.Target> targets) {
        List<String> faults = new ArrayList<>();
        view.highlighted().ifPresent(pointed -> {
            List<Rectangle2D> inks =
                    placed.texts().stream().map(PaintedNetwork::ink).toList();
            for (NetworkTargets.Target target : pointed.among(targets)) {
                Shape mark = NetworkPainter.around(target);
                Rectangle2D box = mark.getBounds2D();
                Rectangle2D meant = target.shape().getBounds2D();
                if (Math.abs(box.getCenterX() - meant.getCenterX()) > 1e-6
                        || Math.abs(box.getCenterY() - meant.getCenterY()) > 1e-6
                        || (!box.contains(meant) && target.line().isEmpty())) {
                    faults.add("the mark of " + target.cell() + " is not around it");
                }
                for (int k = 0; k < inks.size(); k++) {
                    NetworkText text = placed.texts().get(k);
                    boolean other = !text.place().equals(target.shape()) && text.kind() != Kind.VALUE;
                    boolean boxed = !mark.equals(target.shape());
                    if (other && boxed && box.intersects(inks.get(k))) {
                        faults.add("the mark of " + target.cell() + " touches " + text.text());
                    }
                }
            }
        });
        return faults;
    }

    private static Rectangle2D grown(Rectangle2D place) {
        return new Rectangle2D.Double(
                place.getX() - PIXEL,
                place.getY() - PIXEL,
                place.getWidth() + 2 * PIXEL,
                place.getHeight() + 2 * PIXEL);
    }

    private static double farthest(Rectangle2D box, Point2D centre) {
        double dx = Math.max(Math.abs(box.getMinX() - centre.getX()), Math.abs(box.getMaxX() - centre.getX()));
        double dy = Math.max(Math.abs(box.getMinY() - centre.getY()), Math.abs(box.getMaxY() - centre.getY()));
        return Math.hypot(dx, dy);
    }
}
