package org.backstep.window.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Cause;

/**
 * The branches of a run as lanes: each from the epoch where it begins to the furthest one computed, its name above its
 * beginning. Lanes share a row where neither lines nor names meet. Without a branch or an edit there is none.
 *
 * @param hidden the number of branches without room
 */
record Lanes(List<Lane> lanes, int rows, int hidden) {
    private static final String EDITED = ", edited";
    /** The share of the timeline to which longer names are cut. */
    private static final double WIDEST = 0.45;

    static final Lanes NONE = new Lanes(List.of(), 0, 0);

    /** The kinship of a branch with the present one. */
    enum Kinship {
        OURS,
        ORIGINAL,
        OTHER
    }

    /**
     * The lane of a branch.
     *
     * @param text the name as it is drawn: shortened, and marked if the branch began with an edit
     * @param row from 0
     * @param from the left end of the line; {@code to} is the right one
     * @param textFrom the left end of the text; {@code textTo} is the right one
     */
    record Lane(
            String name,
            String text,
            Kinship kinship,
            boolean edited,
            int first,
            int last,
            int row,
            double from,
            double to,
            double textFrom,
            double textTo) {
        private boolean meets(Lane other, double gap) {
            double left = Math.min(from, textFrom);
            double right = Math.max(to, textTo);
            return row == other.row
                    && left < Math.max(other.to, other.textTo) + gap
                    && Math.min(other.from, other.textFrom) < right + gap;
        }

        Lane inRow(int other) {
            return new Lane(name, text, kinship, edited, first, last, other, from, to, textFrom, textTo);
        }

        /** The lane in words. */
        String description() {
            return '“' + name + "”, " + (edited ? "edited in" : "from") + " epoch " + first + ", computed to epoch "
                    + last;
        }
    }

    Lanes {
        lanes = List.copyOf(lanes);
    }

    /**
     * Lays the branches out.
     *
     * @param x the place of an epoch
     * @param right the right end of the timeline
     * @param width the width of a text
     * @param gap the least gap in a row
     * @param most the most rows; the present branch and its parents come first
     */
    static Lanes of(
            Snapshot now, DoubleUnaryOperator x, double right, ToDoubleFunction<String> width, double gap, int most) {
        List<Branch> branches = now.run().branches();
        if (branches.size() == 1 && !isEdited(branches.get(0))) {
            return NONE;
        }
        List<Branch> byImportance = new ArrayList<>(branches);
        byImportance.sort((a, b) -> kinship(a, now).compareTo(kinship(b, now)));
        List<Lane> placed = new ArrayList<>();
        for (Branch branch : byImportance) {
            firstFree(lane(branch, now, x, right, width, gap), placed, gap, most)
                    .ifPresent(placed::add);
        }
        return new Lanes(inOrder(placed, branches, gap), 0, branches.size() - placed.size()).counted();
    }

    /** The lanes from above in the order of the run, so that switching does not move them. */
    private static List<Lane> inOrder(List<Lane> shown, List<Branch> branches, double gap) {
        List<Lane> ordered = new ArrayList<>();
        for (Branch branch : branches) {
            shown.stream()
                    .filter(lane -> lane.name().equals(branch.name()))
                    .findFirst()
                    .flatMap(lane -> firstFree(lane, ordered, gap, shown.size()))
                    .ifPresent(ordered::add);
        }
        return ordered;
    }

    private Lanes counted() {
        return new Lanes(lanes, lanes.stream().mapToInt(Lane::row).max().orElse(-1) + 1, hidden);
    }

    private static Optional<Lane> firstFree(Lane lane, List<Lane> placed, double gap, int most) {
        for (int row = 0; row < most; row++) {
            Lane here = lane.inRow(row);
            if (placed.stream().noneMatch(other -> other.meets(here, gap))) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    private static Lane lane(
            Branch branch,
            Snapshot now,
            DoubleUnaryOperator x,
            double right,
            ToDoubleFunction<String> width,
            double gap) {
        boolean edited = isEdited(branch);
        boolean isFirst = branch.parentName().isEmpty();
        int first = isFirst && !edited ? 0 : branch.firstEpoch();
        int last = Math.max(first, branch.reached().epoch());
        double from = x.applyAsDouble(isFirst ? 0 : first);
        double left = x.applyAsDouble(0);
        String text = fitted(branch.name(), edited, width, (right - left) * WIDEST);
        double wide = width.applyAsDouble(text);
        double textFrom = Math.max(left, Math.min(from + gap, right - wide));
        return new Lane(
                branch.name(),
                text,
                kinship(branch, now),
                edited,
                first,
                last,
                0,
                from,
                x.applyAsDouble(last),
                textFrom,
                textFrom + wide);
    }

    /** The name, marked as edited if there is room; else as much of the name as there is room for. */
    private static String fitted(String name, boolean edited, ToDoubleFunction<String> width, double most) {
        if (edited && width.applyAsDouble(name + EDITED) <= most) {
            return name + EDITED;
        }
        String text = name;
        int keep = name.length();
        while (keep > 1 && width.applyAsDouble(text) > most) {
            keep = name.offsetByCodePoints(keep, -1);
            text = name.substring(0, keep).strip() + "…";
        }
        return text;
    }

    private static boolean isEdited(Branch branch) {
        return branch.epoch(branch.firstEpoch()).cause() == Cause.EDITED;
    }

    private static Kinship kinship(Branch branch, Snapshot now) {
        if (branch.name().equals(now.branch().name())) {
            return Kinship.OURS;
        }
        return now.branch().parentName().filter(branch.name()::equals).isPresent() ? Kinship.ORIGINAL : Kinship.OTHER;
    }

    /** The lane at a place: its line, or its name above it. */
    Optional<Lane> at(double px, double py, TimelineScale scale) {
        double reach = scale.unit() * 4;
        return lanes.stream()
                .filter(lane -> {
                    double line = scale.laneLine(lane.row());
                    boolean inRow = py <= line + reach && py > line + reach - scale.unit() * TimelineScale.LANE;
                    return inRow
                            && px >= Math.min(lane.from(), lane.textFrom()) - reach
                            && px <= Math.max(lane.to(), lane.textTo()) + reach;
                })
                .findFirst();
    }
}
