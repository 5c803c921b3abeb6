package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.command.Notebook;
import org.backstep.data.Spiral;
import org.backstep.layer.Rule;
import org.backstep.network.Network;
import org.backstep.training.Branch;
import org.backstep.training.Experiment;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Settings;
import org.backstep.training.Watch;
import org.backstep.training.optimizer.Adam;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims of the lessons about one seed hold for others too. */
class CourseFiguresTest {
    private static final int EPOCHS = 2000;

    private static Branch trained(int seed, Settings settings) {
        Experiment notebook = Notebook.experiment();
        Run run = Run.of(new Experiment(notebook.source(), seed, notebook.network(), settings));
        return run.branches().get(0).computedTo(new Position(EPOCHS, 7), run.phases(), Watch.NONE);
    }

    private static double gradientError(int seed, Settings settings) {
        Experiment notebook = Notebook.experiment();
        Run run = Run.of(new Experiment(notebook.source(), seed, notebook.network(), settings));
        return run.compute(run.branches().get(0), Position.start(run.phases()))
                .check()
                .error();
    }

    /** Lesson 07 over twenty seeds. */
    @Test
    void aFallingLossProvesNothing() {
        for (int seed = 1; seed <= 20; seed++) {
            Settings right = Settings.NOTEBOOK;
            Branch main = trained(seed, right);
            Branch noSlopeOut = trained(seed, right.with(Rule.NO_SLOPE_OUT));
            Branch noSlope = trained(seed, right.with(Rule.NO_SLOPE));
            Branch updated = trained(seed, right.with(Rule.UPDATED_WEIGHTS));
            Branch sum = trained(seed, right.with(Rule.SUM).withLearningRate(0.002));
            List<Double> errors = new ArrayList<>();
            for (Rule rule : Rule.values()) {
                errors.add(gradientError(seed, right.with(rule)));
            }
            for (Branch wrong : List.of(noSlopeOut, noSlope, updated, sum)) {
                assertThat(wrong.loss(EPOCHS)).as("seed %d", seed).isLessThan(wrong.loss(1));
            }
            // the products of η and the gradient round differently, and 2000 epochs carry that on
            assertThat(sum.loss(EPOCHS)).as("seed %d", seed).isCloseTo(main.loss(EPOCHS), within(1e-10));
            assertThat(errors.get(0)).as("seed %d", seed).isLessThan(1e-6);
            for (double error : errors.subList(1, errors.size())) {
                assertThat(error).as("seed %d", seed).isGreaterThan(1e-4);
            }
        }
    }

    /** Lesson 11: the deep network leaves the straight line. */
    @ParameterizedTest
    @ValueSource(ints = {1, 42})
    void theSpiralUnrolls(int seed) {
        assertThat(unrolled(seed)).isLessThan(0.002);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void theSpiralUnrollsWithMoreSeeds(int seed) {
        assertThat(unrolled(seed)).isLessThan(0.002);
    }

    private static double unrolled(int seed) {
        Network deep =
                Network.of(List.of(2, 16, 16, 1, 16, 16, 2), Activation.listOf("tanh,tanh,tanh,tanh,tanh,sigmoid"));
        Settings settings = Settings.NOTEBOOK.with(Adam.USUAL).withLearningRate(0.01);
        Run run = Run.of(new Experiment(new Spiral(500, 0.3), seed, deep, settings));
        Branch main = run.branches().get(0);
        Branch trained = main.computedTo(main.endOf(2000, run.phases()), run.phases(), Watch.NONE);
        return run.compute(trained, trained.reached()).metrics().mse();
    }
}
