package org.backstep.window.computation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import javax.swing.UIManager;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette.Role;
import org.backstep.notation.Quantity;
import org.backstep.training.Phase;
import org.backstep.window.kit.Padlock;
import org.backstep.window.kit.Theme;

/**
 * The painter of a network: the units and their texts, the weights as edges (width, sign), and in the backward phases
 * arrows from the deltas to those that follow from them. The units of the present phase have an amber ring.
 */
final class NetworkPainter {
    /** The width of the line of a weight of 0, and the largest weight that still widens its line, in points. */
    private static final double THINNEST = 0.8;

    private static final double WIDEST = 5;

    private final Graphics2D g;
    private final NetworkView view;
    private final NetworkPlan plan;
    private final Theme theme = Theme.now();

    NetworkPainter(Graphics2D g, NetworkView view) {
        this.g = g;
        this.view = view;
        plan = view.plan();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Paints the network with the texts that were placed for it. */
    void paint(List<NetworkText> texts) {
        plan.edges().forEach(this::paintEdge);
        plan.edges().forEach(this::paintDeltaFlowing);
        plan.units().forEach(this::paintUnit);
        texts.forEach(this::paintText);
    }

    // ---- edges ------------------------------------------------------------------------------------------------

    /**
     * The width of the line of a weight, in pixels. Its scale is the same in every network and epoch: a point more for
     * each 1 of its size, up to 5.
     */
    static float lineWidth(double weight) {
        double size = Double.isNaN(weight) ? WIDEST : Math.min(WIDEST, Math.abs(weight));
        return Theme.now().line(THINNEST + size);
    }

    private void paintEdge(NetworkPlan.Edge edge) {
        if (edge.weight().isEmpty()) {
            stroke(edge.line(), theme.colour(Role.GRID), lineWidth(0));
            return;
        }
        double weight = view.value(edge.weight().get());
        float width = lineWidth(weight);
        if (view.isSelected(edge.weight().get())) {
            stroke(edge.line(), theme.colour(Role.TEXT), width + theme.line(3));
            stroke(edge.line(), theme.colour(Role.BACKGROUND), width + theme.line(1));
        }
        stroke(edge.line(), signColour(weight), width);
    }

    private void stroke(Line2D line, Color colour, float width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    /**
     * The colour of a sign: blue and vermilion differ for all eyes, and the number's sign says the same. Many edges are
     * paler.
     */
    private Color signColour(double weight) {
        double strength = plan.isCrowded() ? 0.5 : 0.75;
        return Theme.mix(theme.colour(Role.BACKGROUND), theme.colour(weight < 0 ? Role.OUTPUT : Role.INPUT), strength);
    }

    /**
     * Paints the arrow from a known delta back to the one that follows from it; strong in the phase that computes it.
     * Among many edges there are none but those of the present phase.
     */
    private void paintDeltaFlowing(NetworkPlan.Edge edge) {
        int receiver = edge.layer() - 1;
        boolean current = view.isNow(Phase.Kind.DELTA, receiver);
        if (receiver < 1 || !view.now().canRead(OfSample.delta(receiver)) || (plan.isCrowded() && !current)) {
            return;
        }
        Color amber = theme.colour(Role.DELTA_FILL);
        g.setColor(current ? amber : Theme.mix(theme.colour(Role.BACKGROUND), amber, 0.5));
        Line2D line = edge.beside(Theme.px(plan.isCrowded() ? 3 : 7));
        g.setStroke(dashed(plan.isCrowded() ? 0.9 : current ? 2.2 : 1.4, 7));
        g.draw(line);
        if (current && !plan.isCrowded()) {
            arrowHead(line);
        }
    }

    private BasicStroke dashed(double width, double dash) {
        float length = (float) Theme.px(dash);
        return new BasicStroke(
                theme.line(width),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                new float[] {length, length * 0.7f},
                0);
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
        Color colour = UnitTexts.colour(view, unit.layer());
        Color back = theme.colour(Role.BACKGROUND);
        double r = plan.radius();
        if (view.isNow(Phase.Kind.FORWARD, unit.layer()) || view.isNow(Phase.Kind.DELTA, unit.layer())) {
            g.setColor(Theme.mix(back, theme.colour(Role.DELTA_FILL), 0.85));
            g.fill(circle(unit.centre(), r + plan.halo()));
            g.setColor(back);
            g.fill(circle(unit.centre(), r + plan.halo() / 3));
        }
        OptionalDouble value = view.value(quantity, unit.index());
        double strength = value.isPresent() ? 0.15 + 0.45 * Math.min(1, Math.abs(value.getAsDouble())) : 0.05;
        g.setColor(Theme.mix(back, colour, strength));
        g.fill(circle(unit.centre(), r));
        boolean selected = view.isSelected(unit);
        double edge = theme.line(selected ? 3 : 2);
        g.setColor(selected ? theme.colour(Role.TEXT) : colour);
        g.setStroke(new BasicStroke((float) edge));
        g.draw(circle(unit.centre(), r + (edge - theme.line(2)) / 2));
    }

    private static Ellipse2D circle(Point2D centre, double r) {
        return new Ellipse2D.Double(centre.getX() - r, centre.getY() - r, 2 * r, 2 * r);
    }

    // ---- texts ------------------------------------------------------------------------------------------------

    private void paintText(NetworkText text) {
        Rectangle2D place = text.place();
        if (text.kind() != NetworkText.Kind.VALUE) {
            plate(place);
        }
        Point2D start = text.start();
        if (text.locked()) {
            double lock = text.lock();
            double left = start.getX() - lock - Theme.px(1);
            Padlock.draw(g, left, place.getCenterY() - lock / 2, lock, theme.colour(Role.TEXT));
        }
        g.setFont(text.font());
        g.setColor(text.colour());
        g.drawString(text.text(), (float) start.getX(), (float) start.getY());
    }

    /** Paints the ground behind a text, so that no line runs through its digits. */
    private void plate(Rectangle2D place) {
        Color back = theme.colour(Role.BACKGROUND);
        g.setColor(new Color(back.getRed(), back.getGreen(), back.getBlue(), 235));
        double arc = Theme.px(6);
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight(), arc, arc));
    }

    // ---- marks ------------------------------------------------------------------------------------------------

    /** Outlines the target that has the keyboard focus. */
    void outline(NetworkTargets.Target target) {
        Color accent = UIManager.getColor("Component.accentColor");
        g.setColor(accent == null ? theme.colour(Role.INPUT) : accent);
        g.setStroke(new BasicStroke(theme.line(2)));
        g.draw(around(target));
    }

    /** Draws a dashed line around a target of a lesson. */
    void pointAt(NetworkTargets.Target target) {
        g.setColor(theme.colour(Role.OUTPUT));
        g.setStroke(dashed(1.6, 5));
        g.draw(around(target));
    }

    /** What surrounds a target: its label with a margin; of a weight without a label, its line. */
    static Shape around(NetworkTargets.Target target) {
        if (target.shape() instanceof Line2D line) {
            return line;
        }
        Rectangle2D place = target.shape().getBounds2D();
        double gap = Theme.px(target.shape() instanceof Ellipse2D ? 3 : 1);
        return new RoundRectangle2D.Double(
                place.getX() - gap,
                place.getY() - gap,
                place.getWidth() + 2 * gap,
                place.getHeight() + 2 * gap,
                Theme.px(8),
                Theme.px(8));
    }
}
