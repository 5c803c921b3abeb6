package org.backstep.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.backstep.activation.Activation;
import org.backstep.data.Spiral;
import org.backstep.layer.Rule;
import org.backstep.network.Backpropagation;
import org.backstep.network.Batch;
import org.backstep.network.Network;
import org.backstep.network.Pass;
import org.backstep.network.Trace;
import org.backstep.notation.OfParameter;
import org.backstep.training.optimizer.Adam;
import org.backstep.training.optimizer.Momentum;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatesTest {
    /** A network of every activation, with layers on both sides of where EJML changes its way to multiply. */
    private static final Network NETWORK = Network.of(List.of(2, 5, 17, 3, 2), Activation.ALL);

    private static Run run(Settings settings, int samples) {
        return Run.of(new Experiment(new Spiral(samples, 0.3), 5, NETWORK, settings));
    }

    private static Branch trained(Run run, int epochs) {
        return run.branches().get(0).computedTo(new Position(epochs, 1, 1), run.phases(), Watch.NONE);
    }

    /** The look at an update has all samples, training those of the batch: the same loss and gradients, to the bit. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 14, 15, 16, 40})
    void whatIsLookedAtIsWhatTrains(int size) {
        for (Rule rule : Rule.values()) {
            Settings settings = new Settings(0.01, Adam.USUAL, new Batching(size, true), FrozenParameters.NONE, rule);
            Run run = run(settings, 40);
            Branch main = trained(run, 3);
            Backpropagation training = new Backpropagation(NETWORK, run.data().x());
            for (int batch = 1; batch <= main.batches(2); batch++) {
                Iteration iteration = main.iteration(new Position(2, batch, 1));
                Trace trace = run.trace(iteration);
                Optional<Batch> samples = trace.batch();
                Pass pass = training.pass(
                        iteration.parameters(),
                        samples,
                        rule,
                        (layer, gradients) -> iteration.updated(gradients, iteration.remembered(gradients)));
                assertThat(trace.loss()).isEqualTo(pass.loss());
                assertThat(trace.gradients()).isEqualTo(pass.gradients());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 11, 25})
    void anEpochTakesEverySampleOnceAndEachInAnotherOrder(int size) {
        Run run = run(Settings.NOTEBOOK.with(new Batching(size, true)), 11);
        Branch main = trained(run, 5);
        Set<List<Integer>> orders = new HashSet<>();
        for (int epoch = 1; epoch <= 4; epoch++) {
            List<Integer> order = new ArrayList<>();
            for (int batch = 1; batch <= main.batches(epoch); batch++) {
                Trace trace = run.trace(main.iteration(new Position(epoch, batch, 1)));
                for (int sample : trace.batch().orElseThrow().samples()) {
                    order.add(sample);
                }
            }
            assertThat(order).hasSize(11);
            assertThat(new TreeSet<>(order)).hasSize(11).contains(0, 10);
            orders.add(order);
        }
        assertThat(orders).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aBatchOfAllInTheFilesOrderIsTheUpdateFromAll(Rule rule) {
        Settings settings = Settings.NOTEBOOK.with(rule).withLearningRate(0.01);
        Run whole = run(settings, 30);
        Run batch = run(settings.with(new Batching(30, false)), 30);
        assertThat(trained(batch, 20).epoch(20).parameters())
                .isEqualTo(trained(whole, 20).epoch(20).parameters());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void frozenParametersStay(Rule rule) {
        int weights = NETWORK.block(OfParameter.biases(2)).offset();
        FrozenParameters frozen = FrozenParameters.NONE.with(weights, weights + 17, true);
        Run run = run(new Settings(0.05, Momentum.USUAL, new Batching(8, true), frozen, rule), 30);
        Branch main = trained(run, 10);
        assertThat(main.epoch(10).parameters().biases(2))
                .isEqualTo(main.epoch(1).parameters().biases(2));
        assertThat(main.epoch(10).parameters().weights(2))
                .isNotEqualTo(main.epoch(1).parameters().weights(2));
    }
}
