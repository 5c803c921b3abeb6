package org.backstep.window.computation;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Quantity;
import org.backstep.session.Selection;
import org.backstep.session.Snapshot;
import org.backstep.term.Cell;

/** The targets of the pointer in the drawing of a network: units, numbers beside them and beside edges, and edges. */
final class NetworkTargets {
    /**
     * A number and its place.
     *
     * @param shape the unit's circle, the number's place, or the line of a weight that has no label
     * @param line the line of a weight
     */
    record Target(Cell cell, Shape shape, Optional<Line2D> line) {
        private boolean isNear(Point2D point, double reach) {
            return line.filter(edge -> edge.ptSegDist(point) <= reach).isPresent();
        }
    }

    private NetworkTargets() {}

    /** All targets, from left to right: first the units, then the numbers beside them, then the weights. */
    static List<Target> of(NetworkView view, List<NetworkText> texts) {
        List<Target> targets = new ArrayList<>();
        double r = view.plan().radius();
        for (NetworkPlan.Unit unit : view.plan().units()) {
            Point2D centre = unit.centre();
            targets.add(new Target(
                    Cell.of(
                            OfSample.activation(unit.layer()),
                            unit.index() + 1,
                            1,
                            view.now().sample()),
                    new Ellipse2D.Double(centre.getX() - r, centre.getY() - r, 2 * r, 2 * r),
                    Optional.empty()));
        }
        for (NetworkText text : texts) {
            if (text.kind() == NetworkText.Kind.DELTA || text.kind() == NetworkText.Kind.BELOW_WEIGHT) {
                text.cell().ifPresent(cell -> targets.add(new Target(cell, text.place(), Optional.empty())));
            }
        }
        for (NetworkPlan.Edge edge : view.plan().edges()) {
            if (edge.weight().isEmpty()) {
                continue;
            }
            Cell cell = NetworkView.cell(
                    edge.weight().get().quantity(), edge.weight().get());
            Shape shape = texts.stream()
                    .filter(text -> text.cell().filter(cell::equals).isPresent())
                    .findFirst()
                    .<Shape>map(NetworkText::place)
                    .orElse(edge.line());
            targets.add(new Target(cell, shape, Optional.of(edge.line())));
        }
        return targets;
    }

    /** The numbers that belong to a unit's or a weight's place as well: the delta, the gradient and the new weight. */
    static Stream<Cell> beside(Cell cell) {
        Quantity quantity = cell.quantity();
        Stream<Quantity> others = quantity instanceof OfParameter weights && weights.isPresentValue()
                ? Stream.of(weights.gradient(), weights.asNew())
                : quantity instanceof OfSample sample && sample.part().equals(Part.ACTIVATION)
                        ? Stream.of(OfSample.delta(sample.layer()))
                        : Stream.empty();
        return others.map(other -> new Cell(other, cell.row(), cell.column(), cell.sample()));
    }

    /** The target at a point: one that covers it, else a line within reach. */
    static Optional<Target> at(List<Target> targets, Point2D point, double reach) {
        return targets.stream()
                .filter(target -> target.shape().contains(point))
                .findFirst()
                .or(() -> targets.stream()
                        .filter(target -> target.isNear(point, reach))
                        .findFirst());
    }

    /** The targets that a lesson points at: those of the quantity itself, else those where it is seen as well. */
    static List<Target> showing(Quantity quantity, List<Target> targets) {
        List<Target> own = targets.stream()
                .filter(target -> target.cell().quantity().equals(quantity))
                .toList();
        return own.isEmpty()
                ? targets.stream()
                        .filter(target -> shows(target.cell().quantity(), quantity))
                        .toList()
                : own;
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

    static OptionalInt unitOf(Selection.Entry entry, int layer) {
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
