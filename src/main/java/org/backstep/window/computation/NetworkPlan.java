package org.backstep.window.computation;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.backstep.network.Coordinate;
import org.backstep.network.Wiring;

/**
 * The places of units and edges in a drawing of a network. A layer of more than six units, or of more than there is
 * height for, shows its first, its last, and those that are wanted wherever they are, with a gap between them. As height permits, units have their names above and their
 * deltas below them; or layers have names above them and units their deltas; or only layers have names.
 */
final class NetworkPlan {
    private static final int MOST_SHOWN = 6;
    /** The least height of a row with a gap beside it, in points. */
    private static final double LEAST_ROW = 19;
    /** More edges than these cannot all have labels that are read with ease. */
    private static final int MOST_LABELLED = 16;

    /** One unit: layer 0 is x, units count from 0. */
    record Unit(int layer, int index, Point2D centre) {}

    record Gap(Point2D centre, int hidden) {}

    /**
     * A line into a layer (from 1) between two units that are shown, counted from 0.
     *
     * @param weight the parameter between them; empty where the number goes on as it is
     */
    record Edge(int layer, int from, int to, Line2D line, Optional<Coordinate> weight) {
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

    /** The height of the name above a unit and the delta below it, and of the delta alone, in points. */
    private static final double NAME_AND_DELTA = 40;

    private static final double DELTA = 22;
    /** The ring around a unit of the present phase, in points; narrower where units are close. */
    private static final double HALO = 4.5;
    /** The height of the names above layers, and of what is said below the network, in points. */
    static final double HEAD = 18;

    static final double FOOT = 16;
    /** In layers narrower than this there is no room for a sentence beside the texts of units, in points. */
    private static final double NARROW = 120;
    /** The share of a row that a unit without texts takes. */
    private static final double FILLED = 0.78;
    /** A gap is so much higher than the row that it stands for. */
    private static final double GAP = 0.5;
    /** The least radius of a unit with name and delta beside it, with a delta only, and of any, in points. */
    private static final double LEAST_NAMED = 18;

    private static final double LEAST_WITH_DELTA = 15;

    private static final double LEAST = 4;
    private static final double LARGEST = 26;

    private final List<Unit> units = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Rectangle2D bounds;
    private final double column;
    private final double radius;
    private final double halo;
    private final boolean namesAtUnits;
    private final boolean deltas;

    /**
     * Lays a network out.
     *
     * @param wanted the units of a layer (0 is x) that are shown in any case, from 0
     * @param px the units of the drawing surface in a point
     */
    NetworkPlan(Wiring wiring, IntFunction<List<Integer>> wanted, double width, double height, double px) {
        List<Integer> sizes = wiring.network().sizes();
        bounds = new Rectangle2D.Double(0, 0, width, height);
        int places = (int) ((height / px - HEAD - FOOT) / LEAST_ROW);
        List<List<Integer>> shown = IntStream.range(0, sizes.size())
                .mapToObj(l -> shown(sizes.get(l), shownUnits(sizes.get(l), places), wanted.apply(l)))
                .toList();
        double most = IntStream.range(0, sizes.size())
                .mapToDouble(l -> shown.get(l).size() + (shown.get(l).size() < sizes.get(l) ? 2 * GAP : 0))
                .max()
                .orElse(1);
        column = width / sizes.size();
        double largest = Math.min(LARGEST * px, column * 0.27);
        double foot = countEdges(wiring, shown) > MOST_LABELLED || column < NARROW * px ? FOOT * px : 0;
        double besideNames = Math.min(largest, ((height - foot) / most - NAME_AND_DELTA * px) / 2);
        namesAtUnits = besideNames >= LEAST_NAMED * px;
        double head = namesAtUnits ? 0 : HEAD * px;
        foot = namesAtUnits ? foot : FOOT * px;
        double row = (height - head - foot) / most;
        double besideDeltas = Math.min(largest, (row - DELTA * px) / 2);
        deltas = namesAtUnits || besideDeltas >= LEAST_WITH_DELTA * px;
        radius = namesAtUnits
                ? besideNames
                : deltas ? besideDeltas : Math.max(LEAST * px, Math.min(largest, row * FILLED / 2));
        halo = Math.min(HALO * px, row / 2 - radius);
        double above = head + (deltas && !namesAtUnits ? HALO * px - (DELTA * px) / 2 : 0);
        List<List<Unit>> layers = new ArrayList<>();
        for (int l = 0; l < sizes.size(); l++) {
            layers.add(layer(l, shown.get(l), row, above, height - head - foot));
        }
        layers.forEach(units::addAll);
        for (int l = 1; l < layers.size(); l++) {
            for (Unit from : layers.get(l - 1)) {
                for (Unit to : layers.get(l)) {
                    Optional<Coordinate> weight = wiring.into(l, to.index()).get(from.index());
                    if (weight != null) {
                        edges.add(edge(l, from, to, weight));
                    }
                }
            }
        }
    }

    private static long countEdges(Wiring wiring, List<List<Integer>> shown) {
        long edges = 0;
        for (int l = 1; l < shown.size(); l++) {
            for (int to : shown.get(l)) {
                Set<Integer> inputs = wiring.into(l, to).keySet();
                edges += shown.get(l - 1).stream().filter(inputs::contains).count();
            }
        }
        return edges;
    }

    private List<Unit> layer(int l, List<Integer> shown, double row, double top, double height) {
        double[] rows = new double[shown.size()];
        for (int place = 1; place < rows.length; place++) {
            rows[place] = rows[place - 1] + (shown.get(place) == shown.get(place - 1) + 1 ? 1 : 1 + GAP);
        }
        double first = top + (height - rows[rows.length - 1] * row) / 2;
        double x = (l + 0.5) * column;
        List<Unit> layer = new ArrayList<>();
        for (int place = 0; place < rows.length; place++) {
            layer.add(new Unit(l, shown.get(place), new Point2D.Double(x, first + rows[place] * row)));
            int hidden = place == 0 ? 0 : shown.get(place) - shown.get(place - 1) - 1;
            if (hidden > 0) {
                double middle = first + (rows[place - 1] + rows[place]) / 2 * row;
                gaps.add(new Gap(new Point2D.Double(x, middle), hidden));
            }
        }
        return layer;
    }

    /** The shown units of a layer, from 0. */
    private static List<Integer> shown(int size, int most, List<Integer> wanted) {
        TreeSet<Integer> shown = new TreeSet<>();
        wanted.stream().filter(unit -> unit < size).forEach(shown::add);
        shown.add(size - 1);
        for (int unit = 0; shown.size() < most; unit++) {
            shown.add(unit);
        }
        return List.copyOf(shown);
    }

    /** The most shown units in a layer of a size, whatever the height. */
    static int shownUnits(int size) {
        return Math.min(size, MOST_SHOWN);
    }

    private static int shownUnits(int size, int places) {
        return size <= places ? shownUnits(size) : Math.min(size, Math.max(2, Math.min(MOST_SHOWN, places - 1)));
    }

    private Edge edge(int layer, Unit from, Unit to, Optional<Coordinate> weight) {
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
        return new Edge(layer, from.index(), to.index(), line, weight);
    }

    Rectangle2D bounds() {
        return bounds;
    }

    /** The width of a layer with its share of the edges. */
    double column() {
        return column;
    }

    double radius() {
        return radius;
    }

    /** The width of the ring around a unit of the present phase. */
    double halo() {
        return halo;
    }

    /** Whether every unit has its name above it; otherwise every layer has. */
    boolean hasNamesAtUnits() {
        return namesAtUnits;
    }

    /** Whether there is room for a delta below every unit. */
    boolean hasRoomForDeltas() {
        return deltas;
    }

    /** Whether there are too many edges for a label at each. */
    boolean isCrowded() {
        return edges.size() > MOST_LABELLED;
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    List<Unit> units() {
        return List.copyOf(units);
    }

    /** The shown units of a layer. */
    List<Unit> layer(int layer) {
        return units.stream().filter(unit -> unit.layer() == layer).toList();
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }
}
