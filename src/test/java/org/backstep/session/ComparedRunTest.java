package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.layer.Rule;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.backstep.training.Batching;
import org.backstep.training.Difference;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Momentum;
import org.junit.jupiter.api.Test;

class ComparedRunTest {
    private final Session session = Sessions.small();

    private void go(int epoch) {
        session.goTo(session.snapshot().branch().endOf(epoch, session.snapshot().phases()));
    }

    private ComparedRun compared(String name) {
        Snapshot now = session.snapshot();
        List<Contender> all = Contender.all(now.state());
        Contender one = all.stream()
                .filter(contender -> contender.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ComparedRun.of(now, one, ComparedRun.commonEpoch(all, name::equals));
    }

    @Test
    void aBranchWithNothingChangedIsTheSameToAllDigits() {
        go(20);
        session.branch("twin");
        go(30);
        ComparedRun twin = compared("twin");
        assertThat(twin.differences()).isEmpty();
        assertThat(twin.epochs()).isEqualTo(30);
        assertThat(twin.same()).isTrue();
        assertThat(twin.largest()).isEmpty();
        assertThat(twin.minusMain()).hasValue(0.0);
        assertThat(twin.loss()).hasValue(session.snapshot().branch().loss(20));
    }

    @Test
    void aSettingIsListedWithItsOldAndNewValueAndTheEpochFromWhichItHolds() {
        go(40);
        go(25);
        session.setSettings(session.snapshot().settings().withLearningRate(2.5));
        go(40);
        ComparedRun changed = compared("branch 1");
        assertThat(changed.differences())
                .containsExactly(new Difference(Difference.Kind.SETTING, "learning_rate", 1.0, 2.5, 25));
        assertThat(changed.differences().get(0).text()).isEqualTo("learning_rate 1 → 2.5 from epoch 25");
        assertThat(changed.differences().get(0).full()).isEqualTo("learning_rate 1.0 → 2.5 from epoch 25");
        assertThat(changed.same()).isFalse();
        Snapshot now = session.snapshot();
        double main = now.run().branch("main").orElseThrow().loss(40);
        assertThat(changed.minusMain()).hasValue(now.branch().loss(40) - main);
        assertThat(changed.lossHere()).hasValue(now.branch().loss(40));
    }

    @Test
    void everyOtherSettingIsListedAsCommandsCallIt() {
        go(10);
        session.setSettings(Settings.NOTEBOOK
                .with(new Momentum(0.9))
                .with(new Batching(5, true))
                .with(Rule.NO_SLOPE));
        go(12);
        assertThat(compared("branch 1").differences())
                .extracting(Difference::text)
                .containsExactly(
                        "optimizer sgd → momentum 0.9 from epoch 10",
                        "batch all → 5 from epoch 10",
                        "backprop correct → no_slope from epoch 10");
    }

    @Test
    void anEditedParameterIsListedAndNothingThatFollowsFromItByTraining() {
        go(10);
        double before =
                session.snapshot().branch().epoch(10).parameters().weights(2).get(1, 0);
        session.setParameter(OfParameter.weights(2), 2, 1, 3.25);
        go(15);
        assertThat(compared("branch 1").differences())
                .containsExactly(new Difference(Difference.Kind.PARAMETER, "W_d[2,1]", before, 3.25, 10));
    }

    @Test
    void aBranchOfABranchListsTheWholeWayAndNotWhatItsParentDidLater() {
        go(30);
        go(10);
        session.setSettings(session.snapshot().settings().withLearningRate(2));
        go(30);
        go(20);
        session.setSettings(session.snapshot().settings().withLearningRate(4));
        go(30);
        assertThat(compared("branch 2").differences())
                .containsExactly(
                        new Difference(Difference.Kind.SETTING, "learning_rate", 1.0, 2.0, 10),
                        new Difference(Difference.Kind.SETTING, "learning_rate", 2.0, 4.0, 20));
        session.switchTo("branch 2");
        go(5); // before branch 1 and branch 2 were begun
        session.setSettings(session.snapshot().settings().withLearningRate(8));
        go(9);
        assertThat(compared("branch 3").differences())
                .containsExactly(new Difference(Difference.Kind.SETTING, "learning_rate", 1.0, 8.0, 5));
    }

    @Test
    void theLargestDifferenceOfAParameterIsThatAfterTheCommonEpoch() {
        go(10);
        session.setParameter(OfParameter.biases(1), 1, 1, 7);
        go(12);
        session.switchTo("main");
        go(11);
        ComparedRun edited = compared("branch 1");
        Snapshot now = session.snapshot();
        assertThat(ComparedRun.commonEpoch(Contender.all(now.state()), "branch 1"::equals))
                .isEqualTo(11);
        double ours = now.run()
                .branch("branch 1")
                .orElseThrow()
                .epoch(12)
                .parameters()
                .biases(1)
                .get(0, 0);
        double mains = now.run()
                .branch("main")
                .orElseThrow()
                .epoch(12)
                .parameters()
                .biases(1)
                .get(0, 0);
        assertThat(edited.largest().orElseThrow().name()).isEqualTo("b_e[1]");
        assertThat(edited.largest().orElseThrow().difference()).isEqualTo(Math.abs(ours - mains));
    }

    @Test
    void theMseIsThatOfTheMetricsAfterTheCommonEpoch() {
        go(17);
        assertThat(compared("main").mse())
                .hasValue(session.snapshot().computation().metrics().mse());
    }

    @Test
    void whatHasNotBeenComputedIsEmpty() {
        ComparedRun start = compared("main");
        assertThat(start.isMain()).isTrue();
        assertThat(start.epochs()).isZero();
        assertThat(start.loss()).isEmpty();
        assertThat(start.mse()).isEmpty();
        assertThat(start.lossHere()).isEmpty();
        assertThat(start.same()).isFalse();
    }

    @Test
    void aKeptRunStaysAsItWasAndIsComparedWithItsOwnDataAndNetwork() {
        go(30);
        double mse = session.snapshot().computation().metrics().mse();
        session.keep("old");
        go(40);
        session.begin(session.snapshot()
                .run()
                .experiment()
                .with(
                        Network.of(List.of(2, 3, 2), Activation.listOf("tanh")),
                        Settings.NOTEBOOK.withLearningRate(0.5)));
        go(35);
        ComparedRun old = compared("old (kept)");
        assertThat(old.epochs()).isEqualTo(30);
        assertThat(old.mse()).hasValue(mse);
        assertThat(old.differences())
                .extracting(Difference::text)
                .containsExactly("network 2-3-2 tanh → 2-1-2 sigmoid", "learning_rate 0.5 → 1 from epoch 1");
        assertThat(old.minusMain())
                .hasValue(old.loss().orElseThrow() - session.snapshot().branch().loss(30));
        assertThat(old.largest()).isEmpty();
        assertThat(old.same()).isFalse();
    }

    @Test
    void aFirstWeightThatWasSetByHandTellsTwoRunsOfOneExperimentApart() {
        double drawn =
                session.snapshot().branch().epoch(1).parameters().weights(1).get(0, 1);
        go(3);
        session.keep("drawn");
        session.begin(session.snapshot().run().experiment());
        session.setParameter(OfParameter.weights(1), 1, 2, 0.5);
        go(3);
        assertThat(compared("drawn (kept)").differences())
                .containsExactly(new Difference(Difference.Kind.PARAMETER, "W_e[1,2]", 0.5, drawn, 1));
    }

    @Test
    void theSameRunKeptAndBegunAgainIsTheSameToAllDigits() {
        go(12);
        session.keep("first");
        session.begin(session.snapshot().run().experiment());
        go(20);
        ComparedRun first = compared("first (kept)");
        assertThat(first.differences()).isEmpty();
        assertThat(first.same()).isTrue();
    }

    @Test
    void whatCannotBeKeptOrForgottenIsSaid() {
        assertThatThrownBy(() -> session.keep("x")).hasMessageStartingWith("no epoch has been computed yet");
        go(1);
        session.keep("x");
        assertThatThrownBy(() -> session.keep("x")).hasMessageContaining("choose another name");
        assertThatThrownBy(() -> session.keep(" ")).hasMessage("a kept run needs a name");
        assertThatThrownBy(() -> session.forget("y")).hasMessage("no run is kept as \"y\"; kept are \"x\"");
        for (int k = 2; k <= KeptRun.MOST; k++) {
            session.keep("x" + k);
        }
        assertThatThrownBy(() -> session.keep("one more")).hasMessageContaining("forget one of them");
        State full = session.snapshot().state();
        session.forget("x");
        assertThat(session.snapshot().state().kept())
                .extracting(KeptRun::name)
                .hasSize(7)
                .doesNotContain("x");
        session.restore(full);
        assertThat(session.snapshot().state().kept()).hasSize(KeptRun.MOST);
    }
}
