package org.backstep.window.computation;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.backstep.network.Coordinate;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette.Role;
import org.backstep.training.Phase;
import org.backstep.window.computation.NetworkText.Kind;
import org.backstep.window.desk.FrozenEntries;
import org.backstep.window.kit.Theme;

/**
 * The texts of the edges: each weight and, in the last two phases, its gradient or its change. Where edges are many, only
 * some have a label: the selected entry, what a lesson points at, the edges of the selected unit, and the largest of each
 * layer.
 */
final class EdgeTexts {
    /** So many of the largest weights of a layer are labelled in a crowd. */
    private static final int LARGEST = 2;

    private final NetworkView view;
    private final Theme theme = Theme.now();
    private final Font bold = Theme.digits(UnitTexts.numberSize(), Font.BOLD);
    private final Font plain = Theme.digits(UnitTexts.smallerSize(), Font.PLAIN);
    private final List<NetworkText> texts = new ArrayList<>();

    EdgeTexts(NetworkView view) {
        this.view = view;
    }

    List<NetworkText> texts() {
        return List.copyOf(texts);
    }

    /** The edges that have a weight. */
    private List<NetworkPlan.Edge> weighted() {
        return view.plan().edges().stream()
                .filter(edge -> edge.weight().isPresent())
                .toList();
    }

    private static Coordinate weight(NetworkPlan.Edge edge) {
        return edge.weight().orElseThrow();
    }

    private double value(NetworkPlan.Edge edge) {
        return view.value(weight(edge));
    }

    /** The number of labels that all edges would have. */
    int wanted() {
        return weighted().size();
    }

    /** Gives every edge a label; false, and none, if there are no places for all. */
    boolean addAll(LabelSolver solver, int digits) {
        List<NetworkPlan.Edge> edges = weighted();
        Optional<List<Rectangle2D>> places =
                solver.takeAll(edges.stream().map(edge -> label(edge, digits)).toList());
        for (int k = 0; k < edges.size() && places.isPresent(); k++) {
            add(edges.get(k), digits, places.get().get(k));
        }
        return places.isPresent();
    }

    /** Gives the most important edges a label; the number of edges that have none. */
    int addMost(LabelSolver solver, int mostDigits) {
        int added = 0;
        for (NetworkPlan.Edge edge : view.plan().isCrowded() ? chosen() : byImportance(weighted())) {
            int leastDigits = importance(edge) > 0 || !view.plan().isCrowded() ? 0 : 2;
            for (int digits = mostDigits; digits >= leastDigits; digits--) {
                Optional<Rectangle2D> place = solver.take(label(edge, digits));
                if (place.isPresent()) {
                    add(edge, digits, place.get());
                    added++;
                    break;
                }
            }
        }
        return wanted() - added;
    }

    private List<NetworkPlan.Edge> chosen() {
        List<NetworkPlan.Edge> chosen = new ArrayList<>();
        for (int layer = 1; layer <= view.now().network().depth(); layer++) {
            int own = layer;
            List<NetworkPlan.Edge> edges = byImportance(
                    weighted().stream().filter(edge -> edge.layer() == own).toList());
            int asked =
                    (int) edges.stream().filter(edge -> importance(edge) > 0).count();
            chosen.addAll(edges.subList(0, Math.min(edges.size(), Math.max(asked, LARGEST))));
        }
        return byImportance(chosen);
    }

    private List<NetworkPlan.Edge> byImportance(List<NetworkPlan.Edge> edges) {
        return edges.stream()
                .sorted(Comparator.comparingInt(this::importance)
                        .thenComparingDouble(edge -> Math.abs(value(edge)))
                        .reversed())
                .toList();
    }

    private int importance(NetworkPlan.Edge edge) {
        return view.isSelected(weight(edge))
                ? 3
                : view.isHighlighted(weight(edge)) ? 2 : view.isAtSelectedUnit(edge) ? 1 : 0;
    }

    private LabelSolver.Label label(NetworkPlan.Edge edge, int digits) {
        double weight = value(edge);
        String value = atLeast(ShortNumbers.signed(weight, digits), digits + 3);
        double width = NetworkText.roomFor(value, bold) + (isFrozen(edge) ? 2 * bold.getSize2D() : 0);
        double height = NetworkText.lineHeight(bold);
        Optional<Below> below = below(edge, digits);
        if (below.isPresent()) {
            String text = atLeast(below.get().text(), digitsBelow(digits) + 5);
            width = Math.max(width, NetworkText.roomFor(text, plain));
            height += NetworkText.lineHeight(plain);
        }
        double frame = view.isHighlighted(weight(edge)) ? Theme.px(6) : 0;
        double clear = NetworkPainter.lineWidth(weight) / 2 + Theme.px(1);
        return new LabelSolver.Label(edge.line(), bestShare(edge), width + frame, height + frame, clear);
    }

    /** Gradients and changes have a digit less than their weight; of those with few digits they have the shortest form. */
    private static int digitsBelow(int digits) {
        return digits > 2 ? digits - 1 : 0;
    }

    /** A text or as many zeros as it is expected to have digits, so that labels stay where they are while digits change. */
    private static String atLeast(String text, int length) {
        return text.length() >= length ? text : "0".repeat(length);
    }

    /** Where an edge's label stands best: where the edges are far from each other. */
    private double bestShare(NetworkPlan.Edge edge) {
        int from = view.plan().layer(edge.layer() - 1).size();
        int to = view.plan().layer(edge.layer()).size();
        if (from == to) {
            return from == 1 ? 0.5 : edge.layer() <= view.now().network().codeLayer() ? 0.3 : 0.7;
        }
        return from > to ? 0.38 : 0.62;
    }

    private boolean isFrozen(NetworkPlan.Edge edge) {
        Coordinate weight = weight(edge);
        return FrozenEntries.contain(view.now(), weight.quantity(), weight.row() - 1, weight.column() - 1);
    }

    private void add(NetworkPlan.Edge edge, int digits, Rectangle2D place) {
        double weight = value(edge);
        Color sign = theme.colour(weight < 0 ? Role.OUTPUT : Role.INPUT);
        double line = NetworkText.lineHeight(bold);
        Optional<Below> below = below(edge, digits);
        double height = line + (below.isPresent() ? NetworkText.lineHeight(plain) : 0);
        double y = place.getCenterY() - height / 2;
        double frame = view.isHighlighted(weight(edge)) ? Theme.px(3) : 0;
        double x = place.getX() + frame;
        double width = place.getWidth() - 2 * frame;
        texts.add(NetworkText.of(
                        Kind.WEIGHT,
                        NetworkView.cell(weight(edge).quantity(), weight(edge)),
                        ShortNumbers.signed(weight, digits),
                        bold,
                        Theme.mix(sign, theme.colour(Role.TEXT), 0.3),
                        new Rectangle2D.Double(x, y, width, line))
                .withLock(isFrozen(edge)));
        below.ifPresent(own -> texts.add(NetworkText.of(
                Kind.BELOW_WEIGHT,
                NetworkView.cell(own.quantity(), weight(edge)),
                own.text(),
                plain,
                theme.colour(Role.DELTA),
                new Rectangle2D.Double(x, y + line, width, height - line))));
    }

    /** A number below a weight, with the sign before it. */
    private record Below(OfParameter quantity, String text) {}

    /**
     * The gradient or the change below a weight; hidden if a question hides either, as the change gives away the
     * gradient.
     */
    private Optional<Below> below(NetworkPlan.Edge edge, int digits) {
        Coordinate weight = weight(edge);
        OfParameter weights = weight.quantity();
        OfParameter gradients = weights.gradient();
        OfParameter updated = weights.asNew();
        if (!view.now().canRead(gradients)) {
            return Optional.empty();
        }
        if (view.isNow(Phase.Kind.GRADIENTS, 0)) {
            return Optional.of(below("∇ ", gradients, view.entry(gradients, weight), digits));
        }
        if (view.isNow(Phase.Kind.UPDATE, 0) && view.now().canRead(updated)) {
            return Optional.of(below("Δ ", updated, view.entry(updated, weight) - value(edge), digits));
        }
        return Optional.empty();
    }

    private static Below below(String sign, OfParameter quantity, double value, int digits) {
        return new Below(quantity, sign + ShortNumbers.signed(value, digitsBelow(digits)));
    }
}
