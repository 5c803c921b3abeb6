package org.backstep.window.timeline;

import java.awt.geom.Point2D;
import java.util.Optional;

/**
 * The geometry of the timeline: from above the losses, the base line, a lane a branch, a dot a phase.
 *
 * @param unit the pixels of a length of 1
 * @param width of the timeline, in pixels
 * @param height of the timeline, in pixels
 * @param range the epoch at its right end
 * @param lanes the number of rows of branches
 */
record TimelineScale(double unit, int width, int height, int range, int lanes) {
    /** The height of a lane: a name above a line. */
    static final double LANE = 16;

    private static final double SIDE = 8;
    private static final double ABOVE = 5;
    private static final double LOSSES = 27;
    private static final double DOTS = 18;
    private static final double DOT_GAP = 15;
    private static final double BELOW_LANES = 4;

    /** The preferred height for a number of lanes. */
    static double height(double unit, int lanes) {
        return unit * (ABOVE + LOSSES + lanesHeight(lanes) + DOTS);
    }

    private static double lanesHeight(int lanes) {
        return lanes == 0 ? 0 : lanes * LANE + BELOW_LANES;
    }

    double left() {
        return unit * SIDE;
    }

    double right() {
        return left() + length();
    }

    double length() {
        return Math.max(1, width - 2 * unit * SIDE);
    }

    double x(double epoch) {
        return left() + epoch / range * length();
    }

    /** The epoch at a place; 0 is the start. */
    int epochAt(double x) {
        long epoch = Math.round((x - left()) / length() * range);
        return (int) Math.max(0, Math.min(range, epoch));
    }

    double top() {
        return unit * ABOVE;
    }

    /** The base line, below the losses and above the lanes. */
    double baseLine() {
        return height - unit * (DOTS + lanesHeight(lanes));
    }

    /** The line of a lane, from 0; its name stands above. */
    double laneLine(int row) {
        return baseLine() + unit * LANE * (row + 1);
    }

    Point2D dot(int phase, int phases) {
        return new Point2D.Double(
                width / 2.0 + (phase - (phases + 1) / 2.0) * dotGap(phases), height - unit * DOTS / 2);
    }

    double dotGap(int phases) {
        return Math.min(unit * DOT_GAP, length() / phases);
    }

    /** The phase whose dot is at a place, if any. */
    Optional<Integer> phaseAt(double x, double y, int phases) {
        if (y < height - unit * DOTS) {
            return Optional.empty();
        }
        for (int phase = 1; phase <= phases; phase++) {
            if (Math.abs(x - dot(phase, phases).getX()) <= dotGap(phases) / 2) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
