package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backstep.session.Sessions.at;

import org.backstep.network.Parameters;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** “Where we are” for two layers: seven phases, and the start at epoch 0's last. */
class MovingTest {
    private static final String PAST_THE_START = "there is nothing before the start; we are at the start";

    private final Session session = Sessions.small();

    @Test
    void theStartIsEpochZeroAtItsLastPhase() {
        assertThat(session.snapshot().position()).isEqualTo(at(0, 7));
        assertThat(session.snapshot().branch().reached()).isEqualTo(at(0, 7));
    }

    @ParameterizedTest
    @CsvSource({
        // from, phases, to
        "0,7, 1, 1,1",
        "0,7, 7, 1,7",
        "0,7, 8, 2,1",
        "1,7, 1, 2,1",
        "2,3, 1, 2,4",
        "2,3, -1, 2,2",
        "2,1, -1, 1,7",
        "1,1, -1, 0,7",
        "3,4, -18, 0,7",
        "3,4, 40, 9,2"
    })
    void stepsByPhasesCrossEpochs(int epoch, int phase, int phases, int newEpoch, int newPhase) {
        session.goTo(at(epoch, phase));
        assertThat(session.movePhases(phases)).isEmpty();
        assertThat(session.snapshot().position()).isEqualTo(at(newEpoch, newPhase));
    }

    @ParameterizedTest
    @CsvSource({
        "0,7, 1, 1,7",
        "1,7, 1, 2,7",
        "1,3, 1, 2,3",
        "5,6, 10, 15,6",
        "5,6, -4, 1,6",
        "5,7, -4, 1,7",
        "2,7, -2, 0,7"
    })
    void stepsByEpochsKeepThePhase(int epoch, int phase, int epochs, int newEpoch, int newPhase) {
        session.goTo(at(epoch, phase));
        assertThat(session.moveEpochs(epochs)).isEmpty();
        assertThat(session.snapshot().position()).isEqualTo(at(newEpoch, newPhase));
    }

    @Test
    void anEpochBackFromEpochOneIsTheStart() {
        session.goTo(at(1, 3));
        session.moveEpochs(-1);
        assertThat(session.snapshot().position()).isEqualTo(at(0, 7));
    }

    @ParameterizedTest
    @CsvSource({"0,7,1", "1,1,2", "1,7,8", "2,3,11"})
    void goingBackPastTheStartLandsOnItAndSaysSo(int epoch, int phase, int phases) {
        session.goTo(at(epoch, phase));
        assertThat(session.movePhases(-phases)).contains(PAST_THE_START);
        assertThat(session.snapshot().position()).isEqualTo(at(0, 7));
    }

    @ParameterizedTest
    @CsvSource({"0,7,1", "1,3,2", "4,7,5"})
    void epochsBackPastTheStartLandOnItAndSaySo(int epoch, int phase, int epochs) {
        session.goTo(at(epoch, phase));
        assertThat(session.moveEpochs(-epochs)).contains(PAST_THE_START);
        assertThat(session.snapshot().position()).isEqualTo(at(0, 7));
    }

    @Test
    void steppingBackForgetsNothing() {
        session.goTo(at(5, 2));
        session.goTo(at(2, 4));
        assertThat(session.snapshot().branch().reached()).isEqualTo(at(5, 2));
        session.goToEnd();
        // the end is the last computed epoch, all of it
        assertThat(session.snapshot().position()).isEqualTo(at(5, 7));
    }

    @Test
    void theEndOfNothingIsTheStart() {
        session.goToEnd();
        assertThat(session.snapshot().position()).isEqualTo(at(0, 7));
    }

    @Test
    void forwardAndBackGivesTheSameBits() {
        session.goTo(at(3, 7));
        Parameters before = session.snapshot().newestParameters();
        session.moveEpochs(40);
        session.moveEpochs(-40);
        assertThat(session.snapshot().newestParameters()).isEqualTo(before);
    }

    @Test
    void whatThePhaseHasNotReachedCannotBeRead() {
        session.goTo(at(1, 2));
        assertThat(session.snapshot().canRead(OfSample.activation(2))).isTrue();
        assertThatThrownBy(() -> session.snapshot().read(OfRun.LOSS))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "loss is not computed yet: epoch 1 has got to phase decode; it can be read from phase loss on");
        session.goTo(at(0, 7));
        assertThatThrownBy(() -> session.snapshot().read(OfSample.delta(1)))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "delta_hidden is not computed yet: at the start nothing has been computed; it can be read from"
                                + " phase delta_hidden on");
    }

    @Test
    void anEpochThatIsTooFarIsRefusedAndNothingMoves() {
        session.goTo(at(2, 2));
        assertThatThrownBy(() -> session.goTo(at(10_000_001, 7)))
                .isInstanceOf(UserError.class)
                .hasMessage("epoch 10000001 is too far; the last that can be reached is 10000000");
        assertThat(session.snapshot().position()).isEqualTo(at(2, 2));
    }

    @Test
    void lossesAreThoseOfTheEpochsUpToHere() {
        session.goTo(at(5, 7));
        session.goTo(at(3, 2));
        assertThat(session.snapshot().losses().columns()).isEqualTo(2);
        session.goTo(at(3, 3));
        assertThat(session.snapshot().losses().columns()).isEqualTo(3);
        session.goTo(at(0, 7));
        assertThat(session.snapshot().losses().columns()).isZero();
    }

    @Test
    void aDeeperNetworkHasTwoPhasesMoreForEachLayer() {
        Session deep = Session.of(Sessions.experiment("2-3-1-3-2", "tanh", 0.1));
        assertThat(deep.snapshot().phases().count()).isEqualTo(11);
        deep.movePhases(11);
        assertThat(deep.snapshot().position()).isEqualTo(at(1, 11));
        assertThat(deep.snapshot().phases().words())
                .contains("forward_1", "forward_4", "loss", "delta_4", "delta_out", "delta_1", "gradients", "update");
    }
}
