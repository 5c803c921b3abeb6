package org.backstep.window.computation;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.backstep.network.Network;

/**
 * The places of units and edges in a drawing of a network. A layer of more than six units shows its first, its last, and
 * the selected one wherever it is, with a gap between them.
 */
final class NetworkPlan {
    private static final int MOST_SHOWN = 6;
    /** The places along an edge for its number, the best first. */
    private static final double[] SHARES = {0.42, 0.3, 0.55, 0.2, 0.68, 0.8};

    /** One unit: layer 0 is x, units count from 0. */
    record Unit(int layer, int index, Point2D centre) {}

    record Gap(Point2D centre, int hidden) {}

    /** The weight of a layer (from 1) between two units that are shown, counted from 0. */
    record Edge(int layer, int from, int to, Line2D line) {
        /** A point of the edge: 0 is its beginning, 1 its end. */
        Point2D at(double share) {
            return new Point2D.Double(
                    line.getX1() + share * (line.getX2() - line.getX1()),
                    line.getY1() + share * (line.getY2() - line.getY1()));
        }

        /** A parallel line, for the delta that flows back. */
        Line2D beside(double distance) {
            double dx = line.getX2() - line.getX1();
            double dy = line.getY2() - line.getY1();
            double length = Math.max(1, Math.hypot(dx, dy));
            double ox = -dy / length * distance;
            double oy = dx / length * distance;
            return new Line2D.Double(line.getX1() + ox, line.getY1() + oy, line.getX2() + ox, line.getY2() + oy);
        }
    }

    /** The height of the name above a unit and the delta below it, in points. */
    private static final double NAMES = 40;
    /** The least radius with room for a number in the unit, in points. */
    private static final double LEAST_NAMED = 15;

    private final List<List<Unit>> layers = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final double radius;
    private final boolean roomForNames;

    /**
     * Lays a network out.
     *
     * @param selected the selected unit of a layer (0 is x), from 0, if it has one
     * @param px the units of the drawing surface in a point
     */
    NetworkPlan(Network network, IntFunction<OptionalInt> selected, double width, double height, double px) {
        List<Integer> sizes = network.sizes();
        int most = sizes.stream().mapToInt(NetworkPlan::shownUnits).max().orElse(1);
        double row = height / most;
        double column = width / sizes.size();
        double largest = Math.min(26 * px, column * 0.3);
        double besideNames = Math.min(largest, (row - NAMES * px) / 2);
        roomForNames = besideNames >= LEAST_NAMED * px;
        radius = roomForNames ? besideNames : Math.max(4 * px, Math.min(largest, row * 0.3));
        for (int l = 0; l < sizes.size(); l++) {
            layers.add(layer(l, shown(sizes.get(l), selected.apply(l)), (l + 0.5) * column, row, height));
        }
    }

    private List<Unit> layer(int l, List<Integer> shown, double x, double row, double height) {
        double top = (height - shown.size() * row) / 2;
        List<Unit> units = new ArrayList<>();
        for (int place = 0; place < shown.size(); place++) {
            double y = top + (place + 0.5) * row;
            units.add(new Unit(l, shown.get(place), new Point2D.Double(x, y)));
            int hidden = place == 0 ? 0 : shown.get(place) - shown.get(place - 1) - 1;
            if (hidden > 0) {
                gaps.add(new Gap(new Point2D.Double(x, y - row / 2), hidden));
            }
        }
        return units;
    }

    /** The shown units of a layer, from 0. */
    static List<Integer> shown(int size, OptionalInt selected) {
        TreeSet<Integer> shown = new TreeSet<>();
        for (int unit = 0; unit < shownUnits(size) - 1; unit++) {
            shown.add(unit);
        }
        shown.add(size - 1);
        if (selected.isPresent() && !shown.contains(selected.getAsInt())) {
            shown.remove(MOST_SHOWN - 2);
            shown.add(selected.getAsInt());
        }
        return List.copyOf(shown);
    }

    /** The number of shown units in a layer of a size. */
    static int shownUnits(int size) {
        return Math.min(size, MOST_SHOWN);
    }

    double radius() {
        return radius;
    }

    /** Whether names and deltas fit between the units. */
    boolean hasRoomForNames() {
        return roomForNames;
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    List<Unit> units() {
        return layers.stream().flatMap(List::stream).toList();
    }

    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int l = 1; l < layers.size(); l++) {
            for (Unit from : layers.get(l - 1)) {
                for (Unit to : layers.get(l)) {
                    edges.add(edge(l, from, to));
                }
            }
        }
        return edges;
    }

    private Edge edge(int layer, Unit from, Unit to) {
        double dx = to.centre().getX() - from.centre().getX();
        double dy = to.centre().getY() - from.centre().getY();
        double length = Math.max(1, Math.hypot(dx, dy));
        double ox = dx / length * radius;
        double oy = dy / length * radius;
        Line2D line = new Line2D.Double(
                from.centre().getX() + ox,
                from.centre().getY() + oy,
                to.centre().getX() - ox,
                to.centre().getY() - oy);
        return new Edge(layer, from.index(), to.index(), line);
    }

    /**
     * A place for a label above an edge that is on no unit and on no other label, if there is one.
     *
     * @param taken the labels so far
     */
    Optional<Rectangle2D> label(Edge edge, double width, double height, List<Rectangle2D> taken) {
        for (double share : SHARES) {
            Point2D at = edge.at(share);
            Rectangle2D place = new Rectangle2D.Double(at.getX() - width / 2, at.getY() - height * 0.95, width, height);
            boolean onUnit = units().stream()
                    .anyMatch(unit -> place.intersects(
                            unit.centre().getX() - radius, unit.centre().getY() - radius, 2 * radius, 2 * radius));
            if (!onUnit && taken.stream().noneMatch(place::intersects)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
