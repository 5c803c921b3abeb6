package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.data.Dataset;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;
import org.backstep.training.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples held out by a command: never trained on, and otherwise samples like all others. */
class HeldOutCommandTest {
    private static final String THREE = "data spiral samples=12 held_out=0.25";

    @Test
    void dataAndFirstWeightsAreTheSameAsWithoutThem() {
        Snapshot without = new Played().session.snapshot();
        Snapshot with = new Played(THREE).session.snapshot();
        assertThat(with.data().x()).isEqualTo(without.data().x());
        assertThat(with.newestParameters()).isEqualTo(without.newestParameters());
        // by NumPy: sorted RandomState(42).permutation(12)[:3]
        assertThat(with.data().heldOut()).containsExactly(0, 9, 10);
    }

    @Test
    void theyTakeNoPartInTheLossAndTheGradients() {
        Snapshot now = new Played(THREE, "go epoch 1").session.snapshot();
        int[] trained = now.data().trained();
        Matrix difference =
                now.data().x().minus(now.read(OfSample.activation(now.network().depth())));
        Matrix squares = difference.hadamard(difference).columns(trained);
        assertThat(now.read(OfRun.LOSS).scalar()).isEqualTo(squares.mean());
        assertThat(now.read(OfRun.BATCH_SIZE).scalar()).isEqualTo(9);
    }

    @Test
    void theirLossIsKeptAndHasTheSameBitsWhenWeGoBack() {
        Played played = new Played(THREE, "go epoch 30");
        double later = played.number("held_out_loss");
        double earlier = played.number("held_out_loss at epoch 7");
        assertThat(played.session.snapshot().branch().heldOutLoss(30)).isEqualTo(later);
        played.run("go start");
        played.run("go epoch 7");
        assertThat(played.number("held_out_loss")).isEqualTo(earlier);
        assertThat(played.session.snapshot().branch().heldOutLoss(7)).isEqualTo(earlier);
        assertThat(earlier).isNotEqualTo(later);
    }

    @Test
    void theErrorAfterAnUpdateIsTheLossBeforeTheNext() {
        Played played = new Played(THREE, "set batch = 4", "go epoch 3");
        double mse = played.number("held_out_mse");
        played.run("go epoch 4 batch 1");
        assertThat(played.number("held_out_loss")).isEqualTo(mse);
    }

    @Test
    void eachBatchIsMadeFromSamplesThatAreTrainedOn() {
        Played played = new Played(THREE, "set batch = 2");
        boolean[] used = new boolean[12];
        for (int batch = 1; batch <= 5; batch++) {
            played.run("go epoch 2 batch " + batch);
            for (int sample : played.session
                    .snapshot()
                    .computation()
                    .trace()
                    .batch()
                    .orElseThrow()
                    .samples()) {
                used[sample] = true;
            }
        }
        assertThat(used).containsExactly(false, true, true, true, true, true, true, true, true, false, false, true);
        assertThatThrownBy(() -> played.run("go epoch 2 batch 6")).hasMessageContaining("batches go from 1 to 5");
    }

    @Test
    void anEditStartsABranchWithTheSameSamplesHeldOut() {
        Played played = new Played(THREE, "go epoch 5", "set learning_rate = 0.1", "go epoch 9");
        Run run = played.session.snapshot().run();
        assertThat(run.branches()).hasSize(2);
        assertThat(run.branches().get(1).heldOutLoss(5))
                .isEqualTo(run.branches().get(0).heldOutLoss(5));
        assertThat(run.branches().get(1).heldOutLoss(9)).isFinite();
    }

    @Test
    void theyCanBeSelectedAndExplained() {
        Played played = new Played(THREE, "select sample 1", "go epoch 2");
        assertThat(played.session.snapshot().sample()).isEqualTo(1);
        played.run("show x_hat");
        played.run("show sample_loss");
        assertThat(played.heard.shown).hasSize(2);
        assertThat(played.holds("sample_loss > 0")).isTrue();
    }

    @Test
    void theBaseLinesAreThoseOfTheSamplesTrainedOn() {
        Snapshot now = new Played(THREE).session.snapshot();
        Matrix x = now.data().training();
        Matrix distances = x.plusColumn(x.rowMeans().scale(-1));
        // the sum of eigenvalues is the sum of squares up to rounding
        assertThat(now.run().baseLines().meanMse())
                .isCloseTo(distances.hadamard(distances).mean(), org.assertj.core.api.Assertions.within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"held_out_loss", "held_out_mse"})
    void withoutThemTheirErrorsSayWhatToWrite(String quantity) {
        Played played = new Played("go epoch 1");
        assertThatThrownBy(() -> played.run("expect " + quantity + " < 1"))
                .isInstanceOf(UserError.class)
                .hasMessage(Dataset.NONE_HELD_OUT);
        assertThatThrownBy(() -> played.run("select " + quantity)).hasMessage(Dataset.NONE_HELD_OUT);
    }

    @Test
    void theirLossIsNotKnownBeforeTheLossIs() {
        assertThatThrownBy(() -> new Played(THREE, "go epoch 1 phase encode").run("show held_out_loss"))
                .hasMessageContaining("held_out_loss is not computed yet");
        assertThatThrownBy(() -> new Played(THREE, "go epoch 1 phase loss").run("show held_out_mse"))
                .hasMessageContaining("it can be read from phase update on");
    }

    @Test
    void anotherNetworkKeepsThemAndOtherDataDoNot() {
        Played played = new Played(THREE, "network 2-2-2");
        assertThat(played.session.snapshot().data().heldOut()).hasSize(3);
        played.run("data spiral samples=20");
        assertThat(played.session.snapshot().data().heldOut()).isEmpty();
    }

    @Test
    void aTableOfFewerSamplesSaysHowManyItHas() {
        assertThatThrownBy(() -> new Played("data file \"four.csv\" held_out=4"))
                .hasMessage("held_out=4 of 4 samples leaves none to train on; hold out from 1 to 3 samples, or a share"
                        + " such as 0.3");
        Snapshot now = new Played("data file \"four.csv\" held_out=0.5").session.snapshot();
        assertThat(now.data().trained()).hasSize(2);
    }

    @Test
    void aRunWithThemIsToldFromOneWithout() {
        Snapshot now = new Played("go epoch 1", "keep \"a\"", THREE).session.snapshot();
        assertThat(org.backstep.training.Differences.between(
                        now.run(), now.state().kept().get(0).run()))
                .extracting(difference -> difference.text())
                .isEqualTo(List.of("held_out 0.25 → 0"));
    }
}
