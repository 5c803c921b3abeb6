package org.backstep.training;

import java.util.ArrayList;
import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.network.Block;
import org.backstep.network.Names;
import org.backstep.network.Parameters;
import org.backstep.notation.OfParameter;
import org.jspecify.annotations.Nullable;

/**
 * The changes on the way from the first branch to another: at each epoch where a branch left its parent, the settings and
 * parameters that differ there, without the effects of training.
 */
public final class Differences {
    private Differences() {}

    /** The changes on the way to a branch, in order of time; none for the first branch. */
    public static List<Difference> of(Run run, Branch branch) {
        List<Difference> all = new ArrayList<>();
        Branch line = branch;
        Position until = new Position(Integer.MAX_VALUE, 1);
        for (Branch parent = line.parent(); parent != null; parent = line.parent()) {
            Iteration origin = line.history().origin();
            Position begun = new Position(origin.epoch(), origin.batch(), 1);
            // a parent's own changes after this branch left it are not on the way
            if (begun.compareTo(until) <= 0) {
                until = begun;
                all.addAll(0, between(run, parent.iteration(begun), origin));
            }
            line = parent;
        }
        return List.copyOf(all);
    }

    /**
     * The differences at the start of two runs: data, seed, network, initialisation and settings. Where all but the
     * settings is the same, first parameters that differ were set by hand, and are listed as well.
     */
    public static List<Difference> between(Run before, Run after) {
        List<Difference> found =
                new ArrayList<>(settings(Difference.Kind.EXPERIMENT, before.experiment(), after.experiment(), 1));
        Iteration first = before.branches().get(0).history().origin();
        Iteration other = after.branches().get(0).history().origin();
        found.addAll(found.isEmpty() ? between(before, first, other) : settings(before, first, other));
        return found;
    }

    /** The settings in which two experiments differ, in the order of the list of settings. */
    public static List<Difference> between(Experiment before, Experiment after) {
        return SettingList.ALL.stream()
                .flatMap(setting -> setting.difference(before, after, 1).stream())
                .toList();
    }

    /** The differences between two updates at the same place. */
    private static List<Difference> between(Run run, Iteration before, Iteration after) {
        List<Difference> found = new ArrayList<>(settings(run, before, after));
        if (!before.parameters().equals(after.parameters())) {
            forEachEntry(before.parameters(), after.parameters(), run.names(), (name, from, to) -> {
                if (Double.compare(from, to) != 0) {
                    found.add(new Difference(Difference.Kind.PARAMETER, name, from, to, after.epoch()));
                }
            });
        }
        return found;
    }

    /** The settings in which two updates differ: a run's first update may have other settings than its experiment. */
    private static List<Difference> settings(Run run, Iteration before, Iteration after) {
        Experiment experiment = run.experiment();
        return settings(
                Difference.Kind.SETTING,
                experiment.with(before.settings()),
                experiment.with(after.settings()),
                after.epoch());
    }

    private static List<Difference> settings(Difference.Kind kind, Experiment before, Experiment after, int epoch) {
        return SettingList.ALL.stream()
                .filter(setting -> setting.kind() == kind)
                .flatMap(setting -> setting.difference(before, after, epoch).stream())
                .toList();
    }

    /**
     * The largest difference between two sets of parameters.
     *
     * @param name "W_d[2,1]"
     * @param difference without its sign
     */
    public record Largest(String name, double difference) {}

    /** The largest difference; null if all parameters have the same bits. */
    public static @Nullable Largest largest(Parameters one, Parameters other, Names names) {
        if (one.equals(other)) {
            return null;
        }
        Largest[] found = new Largest[1];
        forEachEntry(one, other, names, (name, from, to) -> {
            double difference = Math.abs(to - from);
            if (found[0] == null || difference > found[0].difference()) {
                found[0] = new Largest(name, difference);
            }
        });
        return found[0];
    }

    private interface Pair {
        void take(String name, double from, double to);
    }

    private static void forEachEntry(Parameters one, Parameters other, Names names, Pair pair) {
        for (Block block : one.network().blocks()) {
            OfParameter quantity = block.quantity();
            forEachEntry(one.of(quantity), other.of(quantity), names, quantity, pair);
        }
    }

    private static void forEachEntry(Matrix one, Matrix other, Names names, OfParameter quantity, Pair pair) {
        String name = names.nameOf(quantity).text();
        for (int i = 0; i < one.rows(); i++) {
            for (int j = 0; j < one.columns(); j++) {
                double from = one.get(i, j);
                double to = other.get(i, j);
                if (Double.compare(from, to) != 0) {
                    pair.take(name + quantity.subscript(i + 1, j + 1), from, to);
                }
            }
        }
    }
}
