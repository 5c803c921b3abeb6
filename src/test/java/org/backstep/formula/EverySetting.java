package org.backstep.formula;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.data.DataSource;
import org.backstep.data.HeldOut;
import org.backstep.layer.Rule;
import org.backstep.network.Block;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.backstep.training.Batching;
import org.backstep.training.Experiment;
import org.backstep.training.FrozenParameters;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Optimizers;

/** Runs with the choices of every setting: those in which every two choices meet, or all combinations. */
final class EverySetting {
    private static final List<Batching> BATCHES =
            List.of(Batching.WHOLE, new Batching(5, false), new Batching(5, true), new Batching(1, true));
    private static final List<List<Integer>> SIZES = List.of(List.of(3, 2, 3), List.of(2, 4, 1, 3, 2));
    private static final List<Rule> RULES = List.of(Rule.values());
    private static final List<HeldOut> HELD_OUT = List.of(HeldOut.NONE, new HeldOut(3));
    private static final int FROZEN = 6;
    private static final int TIMES = 3;
    private static final int[] CHOICES = {
        Optimizers.ALL.size(),
        FROZEN,
        RULES.size(),
        BATCHES.size(),
        TIMES,
        Activation.ALL.size(),
        SIZES.size(),
        HELD_OUT.size()
    };

    private EverySetting() {}

    static Stream<Runs> byPairs() {
        return AllPairs.of(CHOICES).stream().map(EverySetting::runs);
    }

    static Stream<Runs> product() {
        return AllPairs.product(CHOICES).stream().map(EverySetting::runs);
    }

    /** The first epoch, the third, or the fourth of a run whose settings were the notebook's before the third. */
    private static Runs runs(int[] choice) {
        List<Integer> sizes = SIZES.get(choice[6]);
        List<Activation> activations = sizes.stream()
                .skip(1)
                .map(size -> Activation.ALL.get((choice[5] + size) % Activation.ALL.size()))
                .toList();
        Network network = Network.of(sizes, activations);
        Settings first = Settings.NOTEBOOK
                .withLearningRate(0.01)
                .with(Optimizers.ALL.get(choice[0]))
                .with(BATCHES.get(choice[3]));
        Settings settings = first.with(RULES.get(choice[2])).with(frozen(choice[1], network));
        DataSource table = Runs.table(sizes.get(0), 12, new Random(2));
        Experiment experiment = new Experiment(table, 42, network, choice[4] == 2 ? first : settings);
        Runs begun = Runs.of(experiment.with(HELD_OUT.get(choice[7])), 3);
        return switch (choice[4]) {
            case 0 -> new Runs(begun.run(), begun.branch(), 1);
            case 1 -> begun;
            default -> begun.with(settings, 4);
        };
    }

    /** No parameter, the first biases, the last weights, two entries, all of a matrix but one, or every parameter. */
    private static FrozenParameters frozen(int choice, Network network) {
        Block biases = network.block(OfParameter.biases(1));
        Block first = network.block(OfParameter.weights(1));
        Block last = network.block(OfParameter.weights(network.depth()));
        FrozenParameters none = FrozenParameters.NONE;
        int place = first.place(1, 2);
        return switch (choice) {
            case 0 -> none;
            case 1 -> none.with(biases.offset(), biases.offset() + biases.size(), true);
            case 2 -> none.with(last.offset(), last.offset() + last.size(), true);
            case 3 -> none.with(place, place + 1, true).with(biases.offset(), biases.offset() + 1, true);
            case 4 -> none.with(first.offset() + 1, first.offset() + first.size(), true);
            default -> none.with(0, network.parameterCount(), true);
        };
    }
}
