package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldOutTest {
    private static final String ALLOWED =
            "held_out must be a share from 0 up to, but without, 1, as in 0.3, or a whole number of samples, not ";

    /** By NumPy 2.4: {@code numpy.sort(numpy.random.RandomState(42).permutation(10)[:3])}. */
    @Test
    void theSamplesAreThoseOfNumPysPermutation() {
        assertThat(HeldOut.parse("0.3").draw(10, 42)).containsExactly(1, 5, 8);
        assertThat(HeldOut.parse("3").draw(10, 42)).containsExactly(1, 5, 8);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 10, 3", "0.25, 10, 3", "0.05, 10, 1", "1, 10, 1", "9, 10, 9", "0.94, 10, 9", "0, 10, 0"})
    void aShareIsRoundedToWholeSamples(String text, int samples, int count) {
        assertThat(HeldOut.parse(text).draw(samples, 7)).hasSize(count).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.3", "100", "1e-6", "100000", "1e6"})
    void itsTextIsReadAsTheSame(String text) {
        assertThat(HeldOut.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "half", "30%", "", "1e", "NaN", "0,3", "0x1p3"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> HeldOut.parse(text)).hasMessage(ALLOWED + '"' + text + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "100.1", "1e99"})
    void aNumberOfSamplesIsWhole(String text) {
        assertThatThrownBy(() -> HeldOut.parse(text)).hasMessageStartingWith(ALLOWED);
    }

    @Test
    void samplesAreLeftOnBothSides() {
        assertThatThrownBy(() -> HeldOut.parse("10").draw(10, 1))
                .hasMessage(
                        "held_out=10 of 10 samples leaves none to train on; hold out from 1 to 9 samples, or a share"
                                + " such as 0.3");
        assertThatThrownBy(() -> HeldOut.parse("0.99").draw(10, 1)).hasMessageContaining("leaves none to train on");
        assertThatThrownBy(() -> HeldOut.parse("0.01").draw(10, 1))
                .hasMessage(
                        "held_out=0.01 of 10 samples is none; hold out from 1 to 9 samples, or a share such as 0.3");
        assertThatThrownBy(() -> HeldOut.parse("1").draw(1, 1))
                .hasMessage("held_out=1 of 1 sample leaves none to train on; leave it out");
    }

    @Test
    void trainedAndHeldOutSamplesAreAllSamples() {
        Dataset data = new Spiral(10, 0.3).load(new NumpyRandom(42)).holdingOut(List.of(1, 5, 8));
        assertThat(data.trained()).containsExactly(0, 2, 3, 4, 6, 7, 9);
        assertThat(data.training()).isEqualTo(data.x().columns(data.trained()));
        assertThat(data.isHeldOut(5)).isTrue();
        assertThat(data.isHeldOut(4)).isFalse();
    }
}
