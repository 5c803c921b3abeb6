package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backstep.session.Sessions.at;

import java.util.List;
import org.backstep.network.Parameters;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.training.Branch;
import org.backstep.training.Cause;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final Quantity W_E = OfParameter.weights(1);
    private static final Quantity W_D = OfParameter.weights(2);

    private final Session session = Sessions.small();

    private List<String> branches() {
        return session.snapshot().run().branches().stream().map(Branch::name).toList();
    }

    @Test
    void atTheStartAnEditIsInPlace() {
        assertThat(session.setParameter(W_D, 2, 1, 0.5)).isEmpty();
        assertThat(branches()).containsExactly("main");
        assertThat(session.snapshot().position()).isEqualTo(at(0, 7));
        assertThat(session.snapshot().read(W_D).get(1, 0)).isEqualTo(0.5);
        assertThat(session.snapshot().branch().epoch(1).cause()).isEqualTo(Cause.EDITED);
    }

    @Test
    void laterAnEditStartsABranchAndKeepsThePosition() {
        session.goTo(at(5, 6));
        Parameters old = session.snapshot().branch().epoch(5).parameters();
        double oldLoss = session.snapshot().branch().loss(5);
        assertThat(session.setParameter(W_D, 2, 1, 0.5)).contains("started \"branch 1\"; \"main\" stays as it was");
        assertThat(branches()).containsExactly("main", "branch 1");
        assertThat(session.snapshot().position()).isEqualTo(at(5, 6));
        assertThat(session.snapshot().read(W_D).get(1, 0)).isEqualTo(0.5);
        assertThat(session.snapshot().branch().epoch(4).parameters())
                .isEqualTo(session.snapshot()
                        .run()
                        .branch("main")
                        .orElseThrow()
                        .epoch(4)
                        .parameters());
        Branch main = session.snapshot().run().branch("main").orElseThrow();
        assertThat(main.epoch(5).parameters()).isEqualTo(old);
        assertThat(main.loss(5)).isEqualTo(oldLoss);
        assertThat(session.snapshot().read(OfRun.LOSS).scalar()).isNotEqualTo(oldLoss);
    }

    @Test
    void aSecondEditAtTheSamePlaceChangesTheNewBranchInPlace() {
        session.goTo(at(5, 6));
        session.setParameter(W_D, 2, 1, 0.5);
        assertThat(session.setParameter(W_E, 1, 2, -0.25)).isEmpty();
        assertThat(branches()).containsExactly("main", "branch 1");
        assertThat(session.snapshot().read(W_D).get(1, 0)).isEqualTo(0.5);
        assertThat(session.snapshot().read(W_E).get(0, 1)).isEqualTo(-0.25);
    }

    @Test
    void onceAPhaseIsComputedTheNextEditStartsAnotherBranch() {
        session.goTo(at(5, 6));
        session.setParameter(W_D, 2, 1, 0.5);
        session.movePhases(1);
        session.movePhases(-1);
        session.setParameter(W_D, 2, 1, 0.75);
        assertThat(branches()).containsExactly("main", "branch 1", "branch 2");
    }

    @Test
    void backAtAStartWithAFutureAnEditStartsABranch() {
        session.movePhases(1);
        session.movePhases(-1);
        session.setParameter(W_D, 2, 1, 0.5);
        assertThat(branches()).containsExactly("main", "branch 1");
        assertThat(session.snapshot().position()).isEqualTo(at(0, 7));
    }

    @Test
    void anEditThatChangesNothingStartsNoBranch() {
        session.goTo(at(3, 7));
        double value = session.snapshot().read(W_D).get(1, 0);
        assertThat(session.setParameter(W_D, 2, 1, value)).contains("that is its value already; nothing changes");
        assertThat(session.setSettings(session.snapshot().settings().withLearningRate(1)))
                .contains("that is its value already; nothing changes");
        assertThat(branches()).containsExactly("main");
    }

    @Test
    void theLearningRateCountsFromThisEpochsOwnUpdate() {
        session.goTo(at(3, 7));
        Parameters before = session.snapshot().computation().iteration().parameters();
        session.setSettings(session.snapshot().settings().withLearningRate(0.125));
        assertThat(session.snapshot().computation().iteration().parameters()).isEqualTo(before);
        assertThat(session.snapshot().newestParameters())
                .isEqualTo(before.minus(k -> 0.125
                        * session.snapshot().computation().trace().gradients().get(k)));
        session.moveEpochs(3);
        assertThat(session.snapshot().computation().iteration().settings().learningRate())
                .isEqualTo(0.125);
        session.goTo(at(2, 7));
        assertThat(session.snapshot().computation().iteration().settings().learningRate())
                .isEqualTo(1);
    }

    @Test
    void aBranchWithoutAChangeHasTheSameFuture() {
        session.goTo(at(6, 4));
        session.branch("what if");
        assertThat(session.snapshot().position()).isEqualTo(at(6, 4));
        session.goTo(at(9, 7));
        Parameters here = session.snapshot().newestParameters();
        session.switchTo("main");
        session.goTo(at(9, 7));
        assertThat(session.snapshot().newestParameters()).isEqualTo(here);
    }

    @Test
    void switchingKeepsThePositionWhereTheBranchHasIt() {
        session.goTo(at(8, 3));
        session.goTo(at(4, 5));
        session.branch("short");
        session.switchTo("main");
        assertThat(session.snapshot().position()).isEqualTo(at(4, 5));
        session.goTo(at(8, 3));
        session.switchTo("short");
        assertThat(session.snapshot().position()).isEqualTo(at(4, 5));
        session.goTo(at(2, 2));
        session.switchTo("main");
        assertThat(session.snapshot().position()).isEqualTo(at(2, 2));
    }

    @Test
    void aBranchNameIsTakenOnceOnly() {
        session.branch("a");
        assertThatThrownBy(() -> session.branch("a"))
                .isInstanceOf(UserError.class)
                .hasMessage("there is a branch \"a\" already; choose another name");
        assertThatThrownBy(() -> session.switchTo("b"))
                .isInstanceOf(UserError.class)
                .hasMessage("there is no branch \"b\"; there are \"main\", \"a\"");
    }

    @Test
    void whatIsComputedCannotBeSet() {
        assertThatThrownBy(() -> session.setParameter(OfSample.delta(1), 1, 1, 0))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "delta_hidden is computed and cannot be set; weights, biases, learning_rate and epochs can be");
        assertThatThrownBy(() -> session.setParameter(W_D, 1, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(UserError.class)
                .hasMessage("W_d can only be set to a finite number");
        assertThatThrownBy(
                        () -> session.setSettings(session.snapshot().settings().withLearningRate(0)))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(
                        () -> session.setSettings(session.snapshot().settings().withLearningRate(Double.NaN)))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> session.setGoal(0)).isInstanceOf(UserError.class);
    }

    @Test
    void restoringAnEarlierStateUndoesAnEdit() {
        session.goTo(at(3, 2));
        State before = session.snapshot().state();
        Parameters parameters = session.snapshot().computation().iteration().parameters();
        session.setParameter(W_D, 2, 1, 0.5);
        session.goTo(at(7, 7));
        session.restore(before);
        assertThat(branches()).containsExactly("main");
        assertThat(session.snapshot().position()).isEqualTo(at(3, 2));
        assertThat(session.snapshot().computation().iteration().parameters()).isEqualTo(parameters);
    }

    @Test
    void undoOfAnEditInPlaceBringsTheDrawnWeightsBack() {
        State before = session.snapshot().state();
        double drawn = session.snapshot().read(W_D).get(1, 0);
        session.setParameter(W_D, 2, 1, 0.5);
        session.restore(before);
        assertThat(session.snapshot().read(W_D).get(1, 0)).isEqualTo(drawn);
    }
}
