package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.backstep.activation.Activation;
import org.backstep.command.Script;
import org.backstep.data.HeldOut;
import org.backstep.data.Spiral;
import org.backstep.matrix.Matrix;
import org.backstep.network.Network;
import org.backstep.notation.OfRun;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.training.Batching;
import org.backstep.training.Experiment;
import org.backstep.training.Run;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Optimizers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random walks over epochs, batches and phases with every optimiser, batches in both orders, frozen parameters, wrong rules
 * and edits: one session keeps all it computes, the other next to nothing and computes it again. Both show the same bits, and
 * a place that is seen again shows what it showed before.
 */
class UpdatesWalkTest {
    private static final int STEPS = 120;

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, 40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameBitsForthBackAndComputedAgain(int seed) {
        Random random = new Random(seed);
        Experiment experiment = experiment(random);
        Session keeps = new Session(State.startOf(Run.of(experiment), 100));
        Session forgets = new Session(State.startOf(Run.of(experiment, 3_000), 100));
        Map<String, List<Matrix>> seen = new HashMap<>();
        List<String> done = new ArrayList<>();
        for (int k = 0; k < STEPS; k++) {
            String command = command(random, keeps.snapshot());
            done.add(command);
            apply(command, keeps);
            apply(command, forgets);
            Snapshot now = keeps.snapshot();
            Snapshot again = forgets.snapshot();
            assertThat(again.position()).as("seed %d: %s", seed, done).isEqualTo(now.position());
            assertThat(again.settings()).isEqualTo(now.settings());
            List<Matrix> numbers = numbers(now);
            assertThat(numbers(again)).as("seed %d: %s", seed, done).isEqualTo(numbers);
            List<Matrix> before = seen.put(place(now), numbers);
            if (before != null) {
                assertThat(numbers).as("seed %d, seen again: %s", seed, done).isEqualTo(before);
            }
        }
        assertThat(seen).hasSizeGreaterThan(STEPS / 4);
    }

    /** A branch that is edited in place is another one. */
    private static String place(Snapshot now) {
        return now.branch().name() + now.branch().iteration(now.branch().born()) + now.position();
    }

    private static List<Matrix> numbers(Snapshot now) {
        List<Matrix> all = new ArrayList<>();
        for (Quantity quantity : now.names().all()) {
            boolean measured =
                    quantity == OfRun.GRADIENT_ERROR || !quantity.analytic().equals(quantity);
            if (!measured && now.canRead(quantity)) { // what is measured follows from the others
                all.add(now.read(quantity));
            }
        }
        return all;
    }

    private static void apply(String command, Session session) {
        try {
            Script.parse(command).applyTo(session, source -> {
                throw new UserError("no files here");
            });
        } catch (UserError refused) {
            // both refuse alike: what follows compares them
        }
    }

    private static Experiment experiment(Random random) {
        Network network = Network.of(
                random.nextBoolean() ? List.of(2, 1, 2) : List.of(2, 3, 2, 2),
                List.of(Activation.named(random.nextBoolean() ? "tanh" : "sigmoid")));
        Settings settings = Settings.NOTEBOOK
                .withLearningRate(0.1)
                .with(Optimizers.ALL.get(random.nextInt(Optimizers.ALL.size())))
                .with(new Batching(random.nextInt(4) * 5, random.nextBoolean()));
        return new Experiment(new Spiral(12 + random.nextInt(10), 0.3), random.nextInt(1000), network, settings)
                .with(new HeldOut(random.nextInt(3)));
    }

    private static String command(Random random, Snapshot now) {
        int epoch = random.nextInt(12);
        return switch (random.nextInt(26)) {
            case 0, 1, 2, 3 -> "step phase " + (1 + random.nextInt(20));
            case 4, 5, 6 -> "back phase " + (1 + random.nextInt(20));
            case 7, 8 -> "step batch " + (1 + random.nextInt(3));
            case 9, 10 -> "back batch " + (1 + random.nextInt(3));
            case 11 -> "step epoch";
            case 12 -> "back epoch";
            case 13 -> "go epoch " + epoch;
            case 14 -> "go epoch " + (epoch + 1) + " batch " + (1 + random.nextInt(4)) + " phase loss";
            case 15 -> "go end";
            case 16 -> "go start";
            case 17 -> "set W_1[1,1] = " + (random.nextInt(9) - 4) / 2.0;
            case 18 -> "freeze " + List.of("W_1", "b_2", "W_2[1,1]").get(random.nextInt(3));
            case 19 -> "unfreeze";
            case 20 -> "set optimizer = " + Optimizers.words().get(random.nextInt(Optimizers.ALL.size()));
            case 21 -> "set batch = " + List.of("all", "4", "7", "100").get(random.nextInt(4));
            case 22 -> "set shuffle = " + (random.nextBoolean() ? "on" : "off");
            case 23 ->
                "set backprop = "
                        + List.of("correct", "no_slope", "no_slope_out", "updated_weights", "sum")
                                .get(random.nextInt(5));
            case 24 -> "branch \"" + now.run().freeName() + "\"";
            default ->
                "switch \""
                        + now.run()
                                .branches()
                                .get(random.nextInt(now.run().branches().size()))
                                .name() + "\"";
        };
    }
}
