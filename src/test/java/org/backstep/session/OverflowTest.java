package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.session.Sessions.at;

import org.backstep.network.Parameters;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.training.Failure;
import org.backstep.training.FrozenParameters;
import org.backstep.training.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NaN and ∞ stop training at the phase that makes them. */
class OverflowTest {
    private static final Quantity W_E = OfParameter.weights(1);
    private static final Quantity W_D = OfParameter.weights(2);

    private static Failure failure(Session session) {
        return session.snapshot().branch().failure().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"linear,1e10", "linear,50", "linear,1e300", "'linear,relu',1e100", "'tanh,linear',1e200"})
    void aLearningRateThatIsTooLargeStopsTrainingAndKeepsTheEpochsBefore(String activations, double rate) {
        Session session = Session.of(Sessions.experiment("2-1-2", activations, rate));
        String said = session.goTo(at(500, 7)).orElseThrow();
        Position failed = failure(session).position();
        assertThat(said)
                .startsWith("training stopped at epoch " + failed.epoch() + ", phase ")
                .endsWith("; a smaller learning rate may help")
                .containsPattern("became (NaN|−?∞)");
        assertThat(session.snapshot().position()).isEqualTo(failed);
        assertThat(session.snapshot().branch().lastComputed()).isEqualTo(failed.epoch() - 1);
        for (int epoch = 1; epoch < failed.epoch(); epoch++) {
            session.goTo(at(epoch, 7));
            assertThat(session.snapshot().newestParameters().isFinite()).isTrue();
            assertThat(session.snapshot().branch().loss(epoch)).isFinite();
        }
    }

    @Test
    void steppingOnFromThereSaysSoAgainAndDoesNothing() {
        Session session = Session.of(Sessions.experiment("2-1-2", "linear", 1e10));
        String said = session.goTo(at(500, 7)).orElseThrow();
        State there = session.snapshot().state();
        assertThat(session.movePhases(1)).contains(said);
        assertThat(session.moveEpochs(1)).contains(said);
        assertThat(session.goTo(at(700, 3))).contains(said);
        assertThat(session.playUntil(now -> false, 10)).isEqualTo(said);
        assertThat(session.snapshot().position()).isEqualTo(there.position());
    }

    @Test
    void arrivingAtTheFailedPhaseByOneStepSaysSo() {
        Session session = Session.of(Sessions.experiment("2-1-2", "linear", 1e10));
        String said = session.goTo(at(500, 7)).orElseThrow();
        session.movePhases(-1);
        assertThat(session.movePhases(1)).contains(said);
        session.goTo(at(1, 7));
        assertThat(session.goTo(failure(session).position())).contains(said);
    }

    @Test
    void aPreActivationHiddenByABoundedActivationIsFound() {
        Session session = Session.of(Sessions.experiment("2-1-2", "sigmoid", 1));
        session.setParameter(W_E, 1, 1, 1.7e308);
        session.setParameter(W_E, 1, 2, 1.7e308);
        String said = session.movePhases(7).orElseThrow();
        assertThat(session.snapshot().position()).isEqualTo(at(1, 1));
        assertThat(said).startsWith("training stopped at epoch 1, phase encode: z_pre[1] of sample ");
    }

    @Test
    void theDecodersHiddenOverflowIsFoundInItsOwnPhase() {
        Session session = Session.of(Sessions.experiment("2-2-2", "sigmoid", 1));
        session.setParameter(W_D, 2, 1, 1.7e308);
        session.setParameter(W_D, 2, 2, 1.7e308);
        session.setParameter(OfParameter.biases(2), 2, 1, 1.7e308);
        assertThat(session.movePhases(7).orElseThrow()).contains("phase decode: x̂_pre[2] of sample 1 became ∞");
    }

    @Test
    void anOverflowingLossIsNamed() {
        Session session = Session.of(Sessions.experiment("2-1-2", "linear", 1));
        session.setParameter(W_D, 1, 1, 1e200);
        assertThat(session.movePhases(7).orElseThrow()).contains("phase loss: L of sample");
        assertThat(failure(session).position()).isEqualTo(at(1, 3));
    }

    @Test
    void anOverflowingUpdateIsNamed() {
        Session session = Session.of(Sessions.experiment("2-1-2", "linear", 1e308));
        session.setParameter(W_D, 1, 1, 1e3);
        assertThat(session.goTo(at(1, 7)).orElseThrow())
                .containsPattern("phase update: new (W_[de]\\[\\d,1]|b_[de]\\[\\d]) became");
        assertThat(failure(session).position()).isEqualTo(at(1, 7));
        assertThat(session.movePhases(1)).contains(session.goTo(at(9, 1)).orElseThrow());
        assertThat(session.snapshot().position()).isEqualTo(at(1, 7));
    }

    @Test
    void anOverflowingBiasIsNamedWithItsRowAlone() {
        Session session = Session.of(Sessions.experiment("2-1-2", "linear", 1e308));
        session.setParameter(OfParameter.biases(2), 1, 1, 1e4);
        // all but the decoder's biases are frozen: a gradient of some 1e4 times the rate overflows there first
        session.setSettings(session.snapshot().settings().with(FrozenParameters.NONE.with(0, 5, true)));
        assertThat(session.goTo(at(1, 7)).orElseThrow()).contains("phase update: new b_d[1] became");
    }

    @Test
    void anEditThatOverflowsMovesToThePhaseThatFailsAndSaysSo() {
        Session session = Sessions.small();
        session.goTo(at(4, 6));
        session.setParameter(W_E, 1, 1, 1.7e308);
        String said = session.setParameter(W_E, 1, 2, 1.7e308).orElseThrow();
        assertThat(said).contains("training stopped at epoch 4, phase encode");
        assertThat(session.snapshot().position()).isEqualTo(at(4, 1));
        assertThat(session.snapshot().run().branch("main").orElseThrow().failure())
                .isEmpty();
    }

    @Test
    void fromAFailedEpochASmallerLearningRateGoesOn() {
        Session session = Session.of(Sessions.experiment("2-1-2", "linear", 1e10));
        session.goTo(at(500, 7));
        session.goTo(at(1, 7));
        Parameters first = session.snapshot().computation().iteration().parameters();
        session.setSettings(session.snapshot().settings().withLearningRate(0.1));
        assertThat(session.snapshot().computation().iteration().parameters()).isEqualTo(first);
        assertThat(session.goTo(at(100, 7))).isEmpty();
    }
}
