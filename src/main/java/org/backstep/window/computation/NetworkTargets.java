package org.backstep.window.computation;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Quantity;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;

/** The targets of the pointer in the drawing of a network: units, deltas, weights, from left to right. */
final class NetworkTargets {
    /** A number and its place. */
    record Target(Cell cell, Shape shape, boolean isLine) {
        boolean isAt(Point2D point, double reach) {
            return shape instanceof Line2D line ? line.ptSegDist(point) <= reach : shape.contains(point);
        }
    }

    private NetworkTargets() {}

    /** All targets; the first lies on top. */
    static List<Target> of(Snapshot now, NetworkPlan plan, double px) {
        List<Target> targets = new ArrayList<>();
        double r = plan.radius();
        for (NetworkPlan.Unit unit : plan.units()) {
            Point2D centre = unit.centre();
            targets.add(new Target(
                    Cell.of(OfSample.activation(unit.layer()), unit.index() + 1, 1, now.sample()),
                    new Ellipse2D.Double(centre.getX() - r, centre.getY() - r, 2 * r, 2 * r),
                    false));
            if (unit.layer() > 0 && plan.hasRoomForNames()) {
                targets.add(new Target(
                        Cell.of(OfSample.delta(unit.layer()), unit.index() + 1, 1, now.sample()),
                        new Rectangle2D.Double(centre.getX() - 40 * px, centre.getY() + r, 80 * px, 20 * px),
                        false));
            }
        }
        for (NetworkPlan.Edge edge : plan.edges()) {
            OfParameter weights = OfParameter.weights(edge.layer());
            targets.add(new Target(Cell.of(weights, edge.to() + 1, edge.from() + 1, 0), edge.line(), true));
        }
        return targets;
    }

    /** Whether a quantity is seen at a place; a weight also shows its gradient, a unit its pre-activation. */
    static boolean shows(Quantity place, Quantity quantity) {
        return place.equals(quantity instanceof OfParameter parameter ? seen(parameter) : seen(quantity));
    }

    /** The quantity in the drawing: edges show a matrix, units a column; an optimiser's memory is not drawn. */
    private static Quantity seen(OfParameter quantity) {
        if (quantity.aspect().isRemembered()) {
            return quantity;
        }
        return quantity.indices() == 2 ? quantity.as(Aspect.VALUE) : OfSample.activation(quantity.layer());
    }

    private static Quantity seen(Quantity quantity) {
        return quantity instanceof OfSample sample && sample.part().equals(Part.PRE_ACTIVATION)
                ? OfSample.activation(sample.layer())
                : quantity;
    }

    /** The unit of a layer (0 is x) that the selected entry belongs to, from 0. */
    static OptionalInt selectedUnit(Snapshot now, int layer) {
        return now.state()
                .selection()
                .entry()
                .map(entry -> unitOf(entry, layer))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt unitOf(Selection.Entry entry, int layer) {
        Quantity quantity = entry.quantity();
        boolean drawn = !(quantity instanceof OfParameter parameter
                && parameter.aspect().isRemembered());
        if (!drawn || quantity.indices() == 0) {
            return OptionalInt.empty();
        }
        if (layer == quantity.layer()) {
            return OptionalInt.of(entry.row() - 1);
        }
        return quantity.indices() == 2 && layer == quantity.layer() - 1
                ? OptionalInt.of(entry.column() - 1)
                : OptionalInt.empty();
    }
}
