package org.backstep.window.computation;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for labels among circles and lines: within the bounds, on no circle, on no other label. A label of a line
 * slides along it and changes sides; it likes best to stand on its line, near a given share of it, where no other line
 * passes. Geometry only, and the same question has the same answer.
 */
final class LabelSolver {
    /** How far labels slide from where they stand best, as shares of their line. */
    private static final double[] SLIDES = {
        0, -0.06, 0.06, -0.12, 0.12, -0.18, 0.18, -0.25, 0.25, -0.33, 0.33, -0.42, 0.42
    };

    private static final double LEAST_SHARE = 0.1;
    /** The costs of a slide over the whole line, of a place beside the line, and of another line behind the label. */
    private static final double SLIDING = 4;

    private static final double BESIDE = 0.7;
    private static final double CROSSED = 1;
    /** The part of a line that its label may hide without a cost, and the cost of hiding the rest. */
    private static final double HIDDEN = 0.4;

    private static final double HIDING = 2.5;
    /** After so many trials a search is given up; a frame has no time for all combinations. */
    private static final int MOST_TRIALS = 200;

    /**
     * A label of a line.
     *
     * @param share where it stands best: 0 is the line's beginning, 1 its end
     * @param clear how far it keeps from its line when it stands beside it
     */
    record Label(Line2D line, double share, double width, double height, double clear) {}

    private record Choice(Rectangle2D place, double cost) {}

    private final Rectangle2D bounds;
    private final List<Point2D> circles;
    private final double radius;
    private final List<Line2D> lines;
    private final List<Rectangle2D> taken;
    private int trials;

    /**
     * Starts with what is there already.
     *
     * @param radius of the circles, with the distance that is kept from them
     * @param taken the places of other texts
     */
    LabelSolver(Rectangle2D bounds, List<Point2D> circles, double radius, List<Line2D> lines, List<Rectangle2D> taken) {
        this.bounds = bounds;
        this.circles = List.copyOf(circles);
        this.radius = radius;
        this.lines = List.copyOf(lines);
        this.taken = new ArrayList<>(taken);
    }

    /** Takes the first free of some places for a text that belongs to no line. */
    Optional<Rectangle2D> take(double width, double height, List<Point2D> centres) {
        Optional<Rectangle2D> place = centres.stream()
                .map(centre -> around(centre.getX(), centre.getY(), width, height))
                .filter(this::isFree)
                .findFirst();
        place.ifPresent(taken::add);
        return place;
    }

    /** Takes the best place that is left for one label. */
    Optional<Rectangle2D> take(Label label) {
        Optional<Rectangle2D> place = places(label).stream().findFirst();
        place.ifPresent(taken::add);
        return place;
    }

    /** Takes places for all labels, in their order; takes none if no such places were found. */
    Optional<List<Rectangle2D>> takeAll(List<Label> labels) {
        List<List<Rectangle2D>> choices = new ArrayList<>();
        for (Label label : labels) {
            List<Rectangle2D> places = places(label);
            if (places.isEmpty()) {
                return Optional.empty();
            }
            choices.add(places);
        }
        Rectangle2D[] found = new Rectangle2D[labels.size()];
        trials = 0;
        if (!search(choices, found)) {
            return Optional.empty();
        }
        taken.addAll(Arrays.asList(found));
        return Optional.of(List.of(found));
    }

    /**
     * Places the label that has the fewest places left, the best place first, and then the others.
     *
     * @param choices the places that are left for each label
     */
    private boolean search(List<List<Rectangle2D>> choices, Rectangle2D[] found) {
        int next = -1;
        for (int k = 0; k < found.length; k++) {
            if (found[k] == null
                    && (next < 0 || choices.get(k).size() < choices.get(next).size())) {
                next = k;
            }
        }
        if (next < 0) {
            return true;
        }
        for (Rectangle2D place : choices.get(next)) {
            if (++trials > MOST_TRIALS) {
                return false;
            }
            found[next] = place;
            if (search(without(place, choices, found), found)) {
                return true;
            }
            found[next] = null;
        }
        return false;
    }

    private static List<List<Rectangle2D>> without(
            Rectangle2D place, List<List<Rectangle2D>> choices, Rectangle2D[] found) {
        List<List<Rectangle2D>> left = new ArrayList<>();
        for (int k = 0; k < found.length; k++) {
            left.add(
                    found[k] != null
                            ? List.of()
                            : choices.get(k).stream()
                                    .filter(other -> !other.intersects(place))
                                    .toList());
        }
        return left;
    }

    private boolean isFree(Rectangle2D place) {
        if (!bounds.contains(place)) {
            return false;
        }
        for (Rectangle2D other : taken) {
            if (place.intersects(other)) {
                return false;
            }
        }
        for (Point2D centre : circles) {
            if (distance(place, centre) < radius) {
                return false;
            }
        }
        return true;
    }

    /** The distance of a point from a rectangle; 0 within. */
    static double distance(Rectangle2D place, Point2D point) {
        double dx = Math.max(0, Math.max(place.getMinX() - point.getX(), point.getX() - place.getMaxX()));
        double dy = Math.max(0, Math.max(place.getMinY() - point.getY(), point.getY() - place.getMaxY()));
        return Math.hypot(dx, dy);
    }

    /** The free places of a label, the best first. */
    private List<Rectangle2D> places(Label label) {
        List<Choice> choices = new ArrayList<>();
        Line2D line = label.line();
        double length = line.getP1().distance(line.getP2());
        if (length == 0) {
            return List.of();
        }
        double nx = -(line.getY2() - line.getY1()) / length;
        double ny = (line.getX2() - line.getX1()) / length;
        double beside = (Math.abs(nx) * label.width() + Math.abs(ny) * label.height()) / 2 + label.clear();
        double hidden =
                Math.min(label.width() / Math.max(1e-9, Math.abs(ny)), label.height() / Math.max(1e-9, Math.abs(nx)));
        double hiding = HIDING * Math.max(0, Math.min(1, hidden / length) - HIDDEN);
        for (double slide : SLIDES) {
            double share = label.share() + slide;
            if (share < LEAST_SHARE || share > 1 - LEAST_SHARE) {
                continue;
            }
            double x = line.getX1() + share * (line.getX2() - line.getX1());
            double y = line.getY1() + share * (line.getY2() - line.getY1());
            for (int side = -1; side <= 1; side++) {
                Rectangle2D place =
                        around(x + side * beside * nx, y + side * beside * ny, label.width(), label.height());
                if (isFree(place)) {
                    double cost = SLIDING * Math.abs(slide)
                            + (side == 0 ? hiding : BESIDE)
                            + CROSSED * crossings(place, line);
                    choices.add(new Choice(place, cost));
                }
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::cost)); // stable: equal costs stay in this order
        return choices.stream().map(Choice::place).toList();
    }

    private int crossings(Rectangle2D place, Line2D own) {
        int crossings = 0;
        for (Line2D line : lines) {
            if (line != own && place.intersectsLine(line)) {
                crossings++;
            }
        }
        return crossings;
    }

    private static Rectangle2D around(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }
}
