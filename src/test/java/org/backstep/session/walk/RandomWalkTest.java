package org.backstep.session.walk;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.training.Experiment;
import org.backstep.training.Run;
import org.backstep.training.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Seeded random ways through a session. However an epoch is reached (step, jump, play, back, switch, undo, from memory or
 * computed again), it holds the bits of a fresh computation.
 */
class RandomWalkTest {
    private static final int WALKS = 60;
    private static final int LENGTH = 80;

    /** A dozen epochs of the smallest network: most of a walk's epochs have to be computed again. */
    private static final long TINY = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"2-1-2", "2-2-1-2"})
    void everyWayLeadsToTheSameBits(String sizes) {
        walk(experiment(sizes), Run.DEFAULT_BUDGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-1-2", "2-2-1-2"})
    void everyWayLeadsToTheSameBitsWithLittleMemory(String sizes) {
        walk(experiment(sizes), TINY);
    }

    @Test
    void everyWayLeadsToTheSameBitsWithNoMemoryAtAll() {
        walk(experiment("2-1-2"), 0);
    }

    private static void walk(Experiment experiment, long budget) {
        for (int seed = 1; seed <= WALKS; seed++) {
            Random random = new Random(seed);
            List<Action> actions =
                    Stream.generate(() -> Action.draw(random)).limit(LENGTH).toList();
            if (fails(actions, experiment, budget)) {
                List<Action> shortest = Shrinker.shrink(actions, some -> fails(some, experiment, budget));
                assertThatCode(() -> Walk.take(shortest, experiment, budget))
                        .as("seed %d, shortened to %s", seed, shortest)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static boolean fails(List<Action> actions, Experiment experiment, long budget) {
        try {
            Walk.take(actions, experiment, budget);
            return false;
        } catch (AssertionError | RuntimeException different) {
            return true;
        }
    }

    private static Experiment experiment(String sizes) {
        List<Integer> layers =
                Stream.of(sizes.split("-", -1)).map(Integer::valueOf).toList();
        Network network = Network.of(layers, List.of(Activation.named("sigmoid")));
        return new Experiment(new Spiral(9, 0.3), 5, network, Settings.NOTEBOOK.withLearningRate(0.5));
    }
}
