package org.backstep.window;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.backstep.network.Network;

/**
 * Where the units and edges of a network lie in a drawing. A layer of more than six units shows its first five and its
 * last, with a gap between.
 */
final class NetworkPlan {
    private static final int MOST_SHOWN = 6;

    /** One unit: layer 0 is x, units count from 0. */
    record Unit(int layer, int index, Point2D centre) {}

    /** The weight of a layer (from 1) between two units that are shown, counted from 0. */
    record Edge(int layer, int from, int to, Line2D line, boolean rising) {
        /** Where its number stands: nearer to the wide end, above the line. */
        Point2D labelPlace() {
            double share = 0.42;
            double x = line.getX1() + share * (line.getX2() - line.getX1());
            double y = line.getY1() + share * (line.getY2() - line.getY1());
            return new Point2D.Double(x, y - 11);
        }

        /** A line beside it, for what flows back. */
        Line2D beside(double distance) {
            double dx = line.getX2() - line.getX1();
            double dy = line.getY2() - line.getY1();
            double length = Math.max(1, Math.hypot(dx, dy));
            double ox = -dy / length * distance;
            double oy = dx / length * distance;
            return new Line2D.Double(line.getX1() + ox, line.getY1() + oy, line.getX2() + ox, line.getY2() + oy);
        }
    }

    private final List<List<Unit>> layers = new ArrayList<>();
    private final List<Point2D> gaps = new ArrayList<>();
    private final double radius;
    private final boolean roomForNames;

    NetworkPlan(Network network, double width, double height, double px) {
        List<Integer> sizes = network.sizes();
        int most = sizes.stream().mapToInt(NetworkPlan::shownUnits).max().orElse(1);
        double row = height / most;
        double column = width / sizes.size();
        radius = Math.max(4 * px, Math.min(26 * px, Math.min(row * 0.33, column * 0.3)));
        roomForNames = radius >= 15 * px && row - 2 * radius > 30 * px;
        for (int l = 0; l < sizes.size(); l++) {
            layers.add(layer(l, sizes.get(l), (l + 0.5) * column, row, height));
        }
    }

    private List<Unit> layer(int l, int size, double x, double row, double height) {
        int shown = shownUnits(size);
        double top = (height - shown * row) / 2;
        List<Unit> units = new ArrayList<>();
        for (int place = 0; place < shown; place++) {
            double y = top + (place + 0.5) * row;
            boolean last = place == shown - 1;
            units.add(new Unit(l, last ? size - 1 : place, new Point2D.Double(x, y)));
            if (last && size > shown) {
                gaps.add(new Point2D.Double(x, y - row / 2));
            }
        }
        return units;
    }

    /** How many of so many units are shown. */
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

    List<Point2D> gaps() {
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

    /** From circle to circle. */
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
        return new Edge(layer, from.index(), to.index(), line, dy < 0);
    }
}
