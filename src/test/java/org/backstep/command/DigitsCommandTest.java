package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.backstep.command.expression.SyntaxError;
import org.backstep.session.Snapshot;
import org.junit.jupiter.api.Test;

class DigitsCommandTest {
    /** By NumPy, from its own reading of the pictures: 1e-12 is far more than the rounding of 64 sums, far less than an error. */
    @Test
    void theLossOfANarrowNetworkIsNumpys() {
        Played played = new Played("data digits samples=300", "network 64-8-64 sigmoid", "go epoch 100");
        assertThat(played.number("loss at epoch 1")).isCloseTo(0.19515955670190743, within(1e-12));
        assertThat(played.number("loss at epoch 2")).isCloseTo(0.1550217394061187, within(1e-12));
        assertThat(played.number("loss")).isCloseTo(0.0606239697114529, within(1e-12));
        assertThat(played.number("mse")).isCloseTo(0.06039854556962915, within(1e-12));
        assertThat(played.number("pca_mse")).isCloseTo(0.0189546260813386, within(1e-12));
    }

    @Test
    void withoutANumberAllPicturesAreTaken() {
        Snapshot now = new Played("data digits only=0,1 held_out=100 seed=3").session.snapshot();
        assertThat(now.data().samples()).isEqualTo(360);
        assertThat(now.data().heldOut()).hasSize(100);
        assertThat(now.network().sizesText()).isEqualTo("64-1-64");
        assertThat(now.data().shape()).isPresent();
    }

    @Test
    void aMistakeIsNamedAtItsColumn() {
        assertThatThrownBy(() -> Script.parse("data digits samples=361 only=0,1"))
                .isInstanceOfSatisfying(
                        SyntaxError.class, error -> assertThat(error.column()).isEqualTo(21))
                .hasMessage("samples must be a whole number from 1 to 360, found \"361\"");
        assertThatThrownBy(() -> Script.parse("data digits only=ten"))
                .hasMessage("only must be digits separated by commas, as in 0,1, found \"ten\"");
        assertThatThrownBy(() -> Script.parse("data digits noise=1"))
                .hasMessageStartingWith("unknown option \"noise\"; expected samples=, only=, seed=, held_out=");
    }
}
