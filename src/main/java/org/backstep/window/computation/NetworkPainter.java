package org.backstep.window.computation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.UIManager;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;
import org.backstep.training.Phase;
import org.backstep.window.desk.FrozenEntries;
import org.backstep.window.kit.NumberCells;
import org.backstep.window.kit.Padlock;
import org.backstep.window.kit.Theme;

/**
 * The painter of a network: the sample's values on its units, the weights on its edges (width, sign, number), and in the
 * backward phases the deltas below the units, with arrows from their sources. The numbers of the present phase have an
 * amber halo; in the last two phases gradients and changes stand below the weights.
 */
final class NetworkPainter {
    private static final int MOST_LABELS = 24;
    private static final double LETTER = 0.62;
    /** The distance from a unit's edge to the middle of its name and of its delta, in points. */
    private static final double BESIDE = 11;
    /** The length of "δ +0.001887", in letters. */
    private static final int LONGEST_DELTA = 11;

    private final Graphics2D g;
    private final Snapshot now;
    private final NetworkPlan plan;
    private final Theme theme = Theme.now();
    private final Optional<Phase> phase;

    NetworkPainter(Graphics2D g, Snapshot now, NetworkPlan plan) {
        this.g = g;
        this.now = now;
        this.plan = plan;
        phase = now.position().isStart()
                ? Optional.empty()
                : Optional.of(now.phases().get(now.position().phase()));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void paint() {
        List<NetworkPlan.Edge> edges = plan.edges();
        paintEdges(edges);
        edges.forEach(this::paintDeltaFlowing);
        plan.units().forEach(this::paintUnit);
        if (edges.size() <= MOST_LABELS) {
            paintLabels(edges);
        }
        plan.gaps().forEach(this::paintGap);
    }

    // ---- numbers ----------------------------------------------------------------------------------------------

    /** The selected sample's entry, or nothing if the phase has not computed it. */
    private Optional<Double> value(Quantity quantity, int row) {
        return now.canRead(quantity) ? Optional.of(now.read(quantity).get(row, now.sample() - 1)) : Optional.empty();
    }

    private double weight(NetworkPlan.Edge edge) {
        return now.read(OfParameter.weights(edge.layer())).get(edge.to(), edge.from());
    }

    private static String signed(double value, int digits) {
        return (value < 0 ? "" : "+") + Numbers.significant(value, digits);
    }

    private boolean isNow(Phase.Kind kind, int layer) {
        return phase.filter(current -> current.kind() == kind && current.layer() == layer)
                .isPresent();
    }

    // ---- edges ------------------------------------------------------------------------------------------------

    private void paintEdges(List<NetworkPlan.Edge> edges) {
        double largest =
                edges.stream().mapToDouble(edge -> Math.abs(weight(edge))).max().orElse(1);
        Optional<Cell> selected = NumberActions.selected(now);
        for (NetworkPlan.Edge edge : edges) {
            double weight = weight(edge);
            float width = theme.line(0.8 + 5 * (largest == 0 ? 0 : Math.abs(weight) / largest));
            if (selected.filter(cell -> isOf(cell, edge)).isPresent()) {
                stroke(edge.line(), theme.colour(Role.TEXT), width + theme.line(3));
                stroke(edge.line(), theme.colour(Role.BACKGROUND), width + theme.line(1));
            }
            stroke(edge.line(), signColour(weight, edges.size()), width);
        }
    }

    private static boolean isOf(Cell cell, NetworkPlan.Edge edge) {
        return NetworkTargets.shows(OfParameter.weights(edge.layer()), cell.quantity())
                && cell.row() == edge.to() + 1
                && cell.column() == edge.from() + 1;
    }

    private void stroke(Line2D line, Color colour, float width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    /**
     * The colour of a sign: blue and vermilion differ for all eyes, and the number's sign says the same. Many edges are
     * paler.
     */
    private Color signColour(double weight, int edges) {
        double strength = edges > MOST_LABELS ? 0.45 : 0.75;
        return Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(weight < 0 ? Role.OUTPUT : Role.INPUT), strength);
    }

    private void paintLabels(List<NetworkPlan.Edge> edges) {
        List<Rectangle2D> taken = wordsOfUnits();
        for (NetworkPlan.Edge edge : edges) {
            double weight = weight(edge);
            String value = signed(weight, 4);
            String below = below(edge);
            double size = small();
            double width = Theme.px(size * LETTER * Math.max(value.length(), below.length()) + 4);
            double height = Theme.px(size + 4) * (below.isEmpty() ? 1 : 1.9);
            plan.label(edge, width, height, taken).ifPresent(place -> {
                taken.add(place);
                plate(place);
                Color sign = theme.colour(weight < 0 ? Role.OUTPUT : Role.INPUT);
                double x = place.getCenterX();
                double line = Theme.px(size + 4);
                Font bold = Theme.digits(size, Font.BOLD);
                centred(value, x, place.getY() + line / 2, bold, Theme.mix(sign, theme.colour(Role.TEXT), 0.3));
                if (FrozenEntries.contain(now, OfParameter.weights(edge.layer()), edge.to(), edge.from())) {
                    double lock = Theme.px(size * 0.85);
                    double left = x - Theme.px(size * LETTER * value.length()) / 2 - lock - Theme.px(1);
                    Padlock.draw(g, left, place.getY() + line / 2 - lock / 2, lock, theme.colour(Role.TEXT));
                }
                if (!below.isEmpty()) {
                    Font small = Theme.digits(size - 1, Font.PLAIN);
                    centred(below, x, place.getY() + line * 1.4, small, theme.colour(Role.DELTA));
                }
            });
        }
    }

    /** The font size of numbers beside edges and units, in points. */
    private double small() {
        return theme.isProjector() ? 12.5 : 11;
    }

    /** The places of the units' names and deltas; no label of an edge may cover them. */
    private List<Rectangle2D> wordsOfUnits() {
        List<Rectangle2D> words = new ArrayList<>();
        if (plan.hasRoomForNames()) {
            double height = Theme.px(18);
            for (NetworkPlan.Unit unit : plan.units()) {
                double x = unit.centre().getX();
                double y = unit.centre().getY();
                double away = plan.radius() + Theme.px(BESIDE);
                words.add(new Rectangle2D.Double(x - Theme.px(12), y - away - height / 2, Theme.px(24), height));
                if (unit.layer() > 0 && now.canRead(OfSample.delta(unit.layer()))) {
                    double width = Theme.px(small() * LETTER * LONGEST_DELTA);
                    words.add(new Rectangle2D.Double(x - width / 2, y + away - height / 2, width, height));
                }
            }
        }
        return words;
    }

    /**
     * The gradient or the change below a weight; hidden if a question hides either, as the change gives away the
     * gradient.
     */
    private String below(NetworkPlan.Edge edge) {
        Quantity gradients = OfParameter.weights(edge.layer()).gradient();
        Quantity updates = OfParameter.weights(edge.layer()).asNew();
        if (!now.canRead(gradients)) {
            return "";
        }
        if (isNow(Phase.Kind.GRADIENTS, 0)) {
            Matrix gradient = now.read(gradients);
            return "∇ " + signed(gradient.get(edge.to(), edge.from()), 3);
        }
        if (isNow(Phase.Kind.UPDATE, 0) && now.canRead(updates)) {
            Matrix updated = now.read(updates);
            return "Δ " + signed(updated.get(edge.to(), edge.from()) - weight(edge), 3);
        }
        return "";
    }

    /** Paints the ground behind a label, so that no line runs through its digits. */
    private void plate(Rectangle2D place) {
        Color back = theme.colour(Role.BACKGROUND);
        g.setColor(new Color(back.getRed(), back.getGreen(), back.getBlue(), 215));
        double arc = Theme.px(6);
        g.fill(new RoundRectangle2D.Double(
                place.getX(), place.getY() + Theme.px(1), place.getWidth(), place.getHeight() - Theme.px(3), arc, arc));
    }

    /**
     * Paints the arrow from a known delta back to the one that follows from it; strong in the phase that computes it.
     */
    private void paintDeltaFlowing(NetworkPlan.Edge edge) {
        int receiver = edge.layer() - 1;
        if (receiver < 1 || !now.canRead(OfSample.delta(receiver))) {
            return;
        }
        boolean current = isNow(Phase.Kind.DELTA, receiver);
        Color amber = theme.colour(Role.DELTA_FILL);
        g.setColor(current ? amber : Theme.mix(theme.colour(Role.BACKGROUND), amber, 0.5));
        Line2D line = edge.beside(Theme.px(7));
        float dash = (float) Theme.px(7);
        g.setStroke(new BasicStroke(
                theme.line(current ? 2.2 : 1.4),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                new float[] {dash, dash * 0.7f},
                0));
        g.draw(line);
        if (current) {
            arrowHead(line);
        }
    }

    /** Paints the arrow head at the beginning of the line, where the delta flows. */
    private void arrowHead(Line2D line) {
        double angle = Math.atan2(line.getY1() - line.getY2(), line.getX1() - line.getX2());
        double length = Theme.px(9);
        Path2D head = new Path2D.Double();
        head.moveTo(line.getX1(), line.getY1());
        for (double turn : new double[] {2.7, -2.7}) {
            head.lineTo(line.getX1() + length * Math.cos(angle + turn), line.getY1() + length * Math.sin(angle + turn));
        }
        head.closePath();
        g.fill(head);
    }

    // ---- units ------------------------------------------------------------------------------------------------

    private void paintUnit(NetworkPlan.Unit unit) {
        Quantity quantity = OfSample.activation(unit.layer());
        Optional<Double> value = value(quantity, unit.index());
        Role role = Role.of(quantity, now.network().codeLayer(), now.network().depth());
        Color colour = role == Role.TEXT ? theme.faint() : theme.colour(role);
        Color back = theme.colour(Role.BACKGROUND);
        double x = unit.centre().getX();
        double y = unit.centre().getY();
        double r = plan.radius();
        if (isNow(Phase.Kind.FORWARD, unit.layer()) || isNow(Phase.Kind.DELTA, unit.layer())) {
            g.setColor(Theme.mix(back, theme.colour(Role.DELTA_FILL), 0.85));
            g.setStroke(new BasicStroke(theme.line(3.5)));
            g.draw(circle(x, y, r + Theme.px(4)));
        }
        double strength = value.map(v -> 0.15 + 0.45 * Math.min(1, Math.abs(v))).orElse(0.05);
        g.setColor(Theme.mix(back, colour, strength));
        g.fill(circle(x, y, r));
        boolean selected =
                NetworkTargets.selectedUnit(now, unit.layer()).stream().anyMatch(index -> index == unit.index());
        g.setColor(selected ? theme.colour(Role.TEXT) : colour);
        g.setStroke(new BasicStroke(theme.line(selected ? 3 : 2)));
        g.draw(circle(x, y, r));
        double size = Math.max(7, Math.min(theme.isProjector() ? 13 : 12, r / Theme.px(1) * 0.52));
        int digits = r < Theme.px(20) ? 2 : 3;
        String text = value.map(v -> Numbers.significant(v, digits)).orElse(NumberCells.DASH);
        centred(text, x, y, Theme.digits(size, Font.BOLD), theme.colour(Role.TEXT));
        if (plan.hasRoomForNames()) {
            String name = now.names().nameOf(quantity).plain();
            int units = now.network().sizes().get(unit.layer());
            String label = units == 1 ? name : name + subscript(unit.index() + 1);
            centred(label, x, y - r - Theme.px(BESIDE), Theme.words(13, Font.BOLD), colour);
            paintDelta(unit, x, y + r + Theme.px(BESIDE));
        }
    }

    private void paintDelta(NetworkPlan.Unit unit, double x, double y) {
        if (unit.layer() == 0) {
            return;
        }
        value(OfSample.delta(unit.layer()), unit.index()).ifPresent(delta -> {
            double size = small();
            centred("δ " + signed(delta, 4), x, y, Theme.digits(size, Font.BOLD), theme.colour(Role.DELTA));
        });
    }

    private void paintGap(NetworkPlan.Gap gap) {
        double x = gap.centre().getX();
        double y = gap.centre().getY();
        g.setColor(theme.faint());
        for (int dot = -1; dot <= 1; dot++) {
            g.fill(circle(x, y + dot * Theme.px(5), Theme.px(1.5)));
        }
        String more = gap.hidden() + " more";
        Font font = Theme.words(10, Font.PLAIN);
        double width = g.getFontMetrics(font).stringWidth(more);
        double middle = x + Theme.px(9) + width / 2;
        plate(new Rectangle2D.Double(
                middle - width / 2 - Theme.px(3), y - Theme.px(7), width + Theme.px(6), Theme.px(16)));
        centred(more, middle, y, font, theme.colour(Role.TEXT));
    }

    private static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append((char) ('₀' + digit - '0')));
        return text.toString();
    }

    private void centred(String text, double x, double y, Font font, Color colour) {
        g.setFont(font);
        FontMetrics metrics = g.getFontMetrics();
        double width = metrics.stringWidth(text);
        g.setColor(colour);
        g.drawString(text, (float) (x - width / 2), (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /** Outlines the target that has the keyboard focus. */
    void outline(NetworkTargets.Target target) {
        Color accent = UIManager.getColor("Component.accentColor");
        around(target, accent == null ? theme.colour(Role.INPUT) : accent, new BasicStroke(theme.line(2)));
    }

    /** Draws a dashed line around a target of a lesson; for a weight around its number. */
    void pointAt(NetworkTargets.Target target) {
        float dash = (float) Theme.px(6);
        BasicStroke dashed = new BasicStroke(
                theme.line(2),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {dash, (float) Theme.px(5)},
                0);
        if (target.isLine()) {
            g.setColor(theme.colour(Role.OUTPUT));
            g.setStroke(dashed);
            Rectangle2D line = target.shape().getBounds2D();
            double width = Theme.px(84);
            double height = Theme.px(26);
            g.draw(new RoundRectangle2D.Double(
                    line.getCenterX() - width / 2, line.getCenterY() - height / 2, width, height, height, height));
        } else {
            around(target, theme.colour(Role.OUTPUT), dashed);
        }
    }

    private void around(NetworkTargets.Target target, Color colour, BasicStroke stroke) {
        g.setColor(colour);
        g.setStroke(stroke);
        if (target.isLine()) {
            Rectangle2D around = target.shape().getBounds2D();
            Point2D middle = new Point2D.Double(around.getCenterX(), around.getCenterY());
            g.setStroke(new BasicStroke(theme.line(4)));
            g.draw(target.shape());
            g.draw(circle(middle.getX(), middle.getY(), Theme.px(4)));
        } else {
            Rectangle2D around = target.shape().getBounds2D();
            double gap = Theme.px(3);
            g.draw(new RoundRectangle2D.Double(
                    around.getX() - gap,
                    around.getY() - gap,
                    around.getWidth() + 2 * gap,
                    around.getHeight() + 2 * gap,
                    Theme.px(8),
                    Theme.px(8)));
        }
    }
}
