package org.backstep.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.notation.Numbers;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;

/** The losses of all branches of a run, kept from frame to frame: a new epoch costs one number. */
public final class RunLosses {
    private static final int SHORTEST_AXIS = 10;

    private List<BranchLosses> curves = List.of();
    private int current;
    private int shown;
    private int goal = 1;

    public void follow(Snapshot now) {
        List<BranchLosses> next = new ArrayList<>();
        for (Branch branch : now.run().branches()) {
            BranchLosses curve = curves.stream()
                    .filter(known -> known.isOf(branch))
                    .findFirst()
                    .orElseGet(() -> new BranchLosses(branch, now.phases()));
            curve.follow(branch, now.phases());
            if (branch.name().equals(now.branch().name())) {
                current = next.size();
            }
            next.add(curve);
        }
        curves = next;
        shown = Math.max(0, Math.min(now.branch().lossCount(now.position(), now.phases()), curve().count()));
        goal = now.state().goal();
    }

    /** What is known of an epoch of our curve, each loss in full on a line. */
    public List<String> describe(int epoch) {
        List<String> lines = new ArrayList<>(List.of("Epoch " + epoch + ": loss " + Numbers.full(curve().loss(epoch))));
        curve().heldOut().ifPresent(held -> lines.add("held out: " + Numbers.full(held.loss(epoch))));
        original()
                .filter(other -> epoch <= other.count())
                .ifPresent(
                        other -> lines.add("in “" + other.branch().name() + "”: " + Numbers.full(other.loss(epoch))));
        return lines;
    }

    /** The losses of all branches, in the order in which they were started. */
    public List<BranchLosses> all() {
        return curves;
    }

    public BranchLosses curve() {
        return curves.get(current);
    }

    /** The losses of the branch that the current one left. */
    public Optional<BranchLosses> original() {
        return curve().branch().parentName().flatMap(name -> curves.stream()
                .filter(curve -> curve.branch().name().equals(name))
                .findFirst());
    }

    /** The losses of all branches but the current one and the one that it left. */
    public List<BranchLosses> others() {
        return curves.stream()
                .filter(curve -> curve != curve() && curve != original().orElse(null))
                .toList();
    }

    /** The last epoch up to our position that has a loss. */
    public int shown() {
        return shown;
    }

    /** The last epoch of the axis. */
    public int lastEpoch() {
        return axisEnd(curves.stream().mapToInt(BranchLosses::count).max().orElse(0), goal);
    }

    /**
     * The last epoch of an axis on which the computed ones can be told apart: it grows in round steps, up to the goal.
     *
     * @param computed the last epoch that is drawn
     */
    public static int axisEnd(int computed, int goal) {
        double round = new NiceTicks(1)
                .getCeilingTickUnit(Math.max(SHORTEST_AXIS, computed))
                .getSize();
        return (int) Math.max(computed, Math.min(goal, round));
    }

    /** The least positive loss of all; infinite without any. */
    public double smallest() {
        return Math.min(
                curves.stream().mapToDouble(BranchLosses::smallest).min().orElse(Double.POSITIVE_INFINITY),
                curve().heldOut().map(Losses::smallest).orElse(Double.POSITIVE_INFINITY));
    }

    /** The largest loss of all; 0 without any. */
    public double largest() {
        return Math.max(
                curves.stream().mapToDouble(BranchLosses::largest).max().orElse(0),
                curve().heldOut().map(Losses::largest).orElse(0.0));
    }
}
