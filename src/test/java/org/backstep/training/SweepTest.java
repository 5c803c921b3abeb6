package org.backstep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepTest {
    private static Experiment experiment(String activation, double learningRate) {
        Network network = Network.of(List.of(2, 1, 2), List.of(Activation.named(activation)));
        return new Experiment(new Spiral(40, 0.3), 42, network, Settings.NOTEBOOK.withLearningRate(learningRate));
    }

    private static List<String> values(String written) {
        return Sweep.of(experiment("sigmoid", 1), SettingList.SEED, written, 1).setups().stream()
                .map(Sweep.Setup::value)
                .toList();
    }

    @Test
    void eachRunHasTheBitsOfTheSameExperimentTrainedAlone() {
        Sweep sweep = Sweep.of(experiment("sigmoid", 1), SettingList.LEARNING_RATE, "0.5, 2", 70);
        List<Sweep.Outcome> outcomes = sweep.run(Sweep.Listener.NONE);
        assertThat(outcomes).extracting(Sweep.Outcome::value).containsExactly("0.5", "2");
        for (int k = 0; k < 2; k++) {
            Run alone = Run.of(experiment("sigmoid", k == 0 ? 0.5 : 2));
            Branch fresh = alone.branches().get(0);
            Position end = fresh.endOf(70, alone.phases());
            Branch line = fresh.computedTo(end, alone.phases(), Watch.NONE);
            assertThat(outcomes.get(k).epochs()).isEqualTo(70);
            for (int epoch = 1; epoch <= 70; epoch++) {
                assertThat(outcomes.get(k).loss(epoch)).hasValue(line.loss(epoch));
            }
            assertThat(outcomes.get(k).metrics())
                    .hasValue(alone.compute(line, end).metrics());
        }
    }

    @Test
    void seedsAreThoseOfExperimentsWithThatSeed() {
        Sweep sweep = Sweep.of(experiment("sigmoid", 1), SettingList.SEED, "1..3", 5);
        assertThat(sweep.setups())
                .extracting(setup -> setup.experiment().seed())
                .containsExactly(1, 2, 3);
        assertThat(sweep.run(Sweep.Listener.NONE))
                .extracting(outcome -> outcome.finalLoss().orElseThrow())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoSaysStopKeepsTheRunsThatWereFinished() {
        Sweep sweep = Sweep.of(experiment("sigmoid", 1), SettingList.SEED, "1..9", 20);
        List<String> told = new ArrayList<>();
        List<Sweep.Outcome> outcomes = sweep.run(new Sweep.Listener() {
            @Override
            public boolean goOnAfter(int run, int epoch) {
                return run < 2 || epoch < 7;
            }

            @Override
            public void finished(Sweep.Outcome outcome) {
                told.add(outcome.value());
            }
        });
        assertThat(outcomes).extracting(Sweep.Outcome::value).containsExactly("1", "2");
        assertThat(told).containsExactly("1", "2");
    }

    @Test
    void aStopAfterTheLastEpochOfARunKeepsItAndMakesNoFurther() {
        Sweep sweep = Sweep.of(experiment("sigmoid", 1), SettingList.SEED, "1..9", 20);
        assertThat(sweep.run((run, epoch) -> epoch < 20))
                .extracting(Sweep.Outcome::value)
                .containsExactly("1");
    }

    @Test
    void aRunThatFailsSaysWhereAndKeepsTheEpochsBefore() {
        Sweep sweep = Sweep.of(experiment("linear", 1), SettingList.LEARNING_RATE, "50, 0.1", 500);
        List<Sweep.Outcome> outcomes = sweep.run(Sweep.Listener.NONE);
        assertThat(outcomes).hasSize(2);
        Sweep.Outcome failed = outcomes.get(0);
        int epoch = failed.failure().orElseThrow().position().epoch();
        assertThat(failed.epochs()).isEqualTo(epoch - 1).isPositive();
        assertThat(failed.finalLoss()).isPresent();
        assertThat(failed.metrics()).isPresent();
        assertThat(failed.loss(epoch)).isEmpty();
        assertThat(outcomes.get(1).failure()).isEmpty();
        assertThat(outcomes.get(1).epochs()).isEqualTo(500);
    }

    @Test
    void rangesAndListsAreReadInTheirOrder() {
        assertThat(values("3")).containsExactly("3");
        assertThat(values("1..3, 42")).containsExactly("1", "2", "3", "42");
        assertThat(values("5 .. 6")).containsExactly("5", "6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed|1, x|value 2 of seed: 'x' is not a whole number",
                "seed|1, , 2|value 2 of seed: a value is missing",
                "seed|-1|value 1 of seed: '-1' is not a whole number",
                "seed|9..3|value 1 of seed: the range 9..3 goes backwards; write 3..9",
                "seed|1..5000|value 1 of seed: the range 1..5000 has more than 1000 values",
                "seed|0..600, 0..600|value 2 of seed: a sweep has at most 1000 runs",
                "seed|2147483648|value 1 of seed: '2147483648' is not a whole number",
                "learning-rate|0.1, 1x|value 2 of learning-rate: '1x' is not a number",
                "learning-rate|0|value 1 of learning-rate: the learning rate must be a number greater than 0",
                "learning-rate|0.1, NaN|value 2 of learning-rate: 'NaN' is not a number",
                "noise|0.3, -1|value 2 of noise: noise=-1.0 is out of range",
                "batch|all, 0|value 2 of batch: '0' is not a whole number from 1 on, or all",
                "momentum|0, 1|value 2 of momentum: momentum must be a number from 0 up to but not 1",
                "samples|1|value 1 of samples: '1' is not a whole number from 2 on"
            })
    void aBadValueIsNamedWithItsPlace(String word, String values, String said) {
        Setting setting = SettingList.named(word).orElseThrow();
        assertThatThrownBy(() -> Sweep.of(experiment("sigmoid", 1), setting, values, 1))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(said);
    }

    @Test
    void theExampleOfEverySettingThatCanBeVariedIsASweep() {
        for (Setting setting : SettingList.swept()) {
            assertThat(Sweep.of(
                                    experiment("sigmoid", 1),
                                    setting,
                                    setting.sweep().orElseThrow().example(),
                                    1)
                            .setups())
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void milestonesArePowersOfTenBeforeTheLastEpoch() {
        assertThat(Sweep.of(experiment("sigmoid", 1), SettingList.SEED, "1", 2000)
                        .milestones())
                .containsExactly(1, 10, 100, 1000);
        assertThat(Sweep.of(experiment("sigmoid", 1), SettingList.SEED, "1", 10).milestones())
                .containsExactly(1);
    }
}
