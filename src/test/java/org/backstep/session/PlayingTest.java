package org.backstep.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backstep.session.Sessions.at;

import java.util.ArrayList;
import java.util.List;
import org.backstep.notation.OfRun;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;

class PlayingTest {
    private final Session session = Sessions.small();

    private static double loss(Snapshot now) {
        return now.read(OfRun.LOSS).scalar();
    }

    @Test
    void playingEndsWhereTheConditionFirstHolds() {
        String said = session.playUntil(now -> loss(now) < 0.1, 500);
        int epoch = session.snapshot().position().epoch();
        assertThat(said).isEqualTo("the condition holds at epoch " + epoch);
        assertThat(session.snapshot().branch().loss(epoch)).isLessThan(0.1);
        assertThat(session.snapshot().branch().loss(epoch - 1)).isGreaterThanOrEqualTo(0.1);
    }

    @Test
    void whatHoldsNowNeedsNoPlaying() {
        session.goTo(at(4, 5));
        assertThat(session.playUntil(now -> loss(now) > 0, 500)).isEqualTo("the condition holds already, at epoch 4");
        assertThat(session.snapshot().position()).isEqualTo(at(4, 5));
    }

    @Test
    void theLimitCountsEpochsFromHere() {
        session.goTo(at(4, 7));
        assertThat(session.playUntil(now -> loss(now) < 0, 3))
                .isEqualTo("the limit of 3 epochs was reached at epoch 7; the condition does not hold");
        assertThat(session.snapshot().position()).isEqualTo(at(7, 7));
    }

    @Test
    void theEpochThatWeAreInIsTestedAtItsEnd() {
        session.goTo(at(4, 2));
        assertThat(session.playUntil(now -> loss(now) > 0, 3)).isEqualTo("the condition holds at epoch 4");
        assertThat(session.snapshot().position()).isEqualTo(at(4, 7));
    }

    @Test
    void aConditionThatCannotBeReadLeavesTheSessionAsItWas() {
        session.goTo(at(2, 3));
        assertThatThrownBy(() -> session.playUntil(
                        now -> {
                            throw new UserError("no");
                        },
                        10))
                .isInstanceOf(UserError.class);
        assertThat(session.snapshot().position()).isEqualTo(at(2, 3));
    }

    @Test
    void cancellingAJumpKeepsWhatWasComputed() {
        session.watchedBy(epoch -> epoch < 6);
        assertThat(session.goTo(at(100, 3))).contains("stopped after epoch 6");
        assertThat(session.snapshot().position()).isEqualTo(at(6, 7));
        assertThat(session.snapshot().branch().lastComputed()).isEqualTo(6);
        session.watchedBy(epoch -> true);
        assertThat(session.goTo(at(8, 3))).isEmpty();
        assertThat(session.snapshot().position()).isEqualTo(at(8, 3));
    }

    @Test
    void cancellingPlayKeepsWhatWasComputed() {
        session.watchedBy(epoch -> epoch < 6);
        assertThat(session.playUntil(now -> loss(now) < 0, 100)).isEqualTo("stopped after epoch 6");
        assertThat(session.snapshot().position()).isEqualTo(at(6, 7));
        assertThat(session.snapshot().branch().lastComputed()).isEqualTo(6);
    }

    @Test
    void playingThroughComputedEpochsCanBeCancelledToo() {
        session.goTo(at(50, 7));
        session.goTo(at(10, 7));
        session.watchedBy(epoch -> epoch < 20);
        assertThat(session.playUntil(now -> loss(now) < 0, 100)).isEqualTo("stopped after epoch 20");
    }

    @Test
    void theWatchSeesEveryEpochOnce() {
        List<Integer> seen = new ArrayList<>();
        session.watchedBy(seen::add);
        session.goTo(at(3, 1));
        session.goTo(at(3, 7));
        session.playUntil(now -> loss(now) < 0, 2);
        assertThat(seen).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void playNeverGoesBeyondTheLastEpochThatCanBeReached() {
        assertThat(Session.LAST_EPOCH).isEqualTo(10_000_000);
        session.goTo(at(2, 7));
        // would overflow an int if it were added to the epoch
        assertThat(session.playUntil(now -> now.position().epoch() == 4, Integer.MAX_VALUE))
                .isEqualTo("the condition holds at epoch 4");
    }
}
