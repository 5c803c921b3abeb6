package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpiralTest {
    /**
     * Sixteen digits: 998 of the 1000 values have NumPy's bits. The cosine at two angles is the neighbouring double, for
     * {@code FastMath} and the C library round differently there; so 1.2e-16, one unit in the last place below 1.
     */
    @Test
    void seed42GivesTheNotebooksDataToSixteenDigits() {
        Matrix expected = notebook();
        Matrix found = new Spiral(500, 0.3).load(new NumpyRandom(42)).x();
        assertThat(found.minus(expected).map(Math::abs).max()).isLessThan(1.2e-16);
        assertThat(IntStream.range(0, 1000).filter(k -> found.toArray()[k] == expected.toArray()[k]))
                .hasSize(998);
    }

    @Test
    void theWeightsAreDrawnAfterTheNoise() {
        NumpyRandom random = new NumpyRandom(42);
        Spiral.NOTEBOOK.load(random);
        double scale = Math.sqrt(2.0 / 3);
        // W_e of the notebook's first epoch
        assertThat(random.nextGaussian() * scale).isCloseTo(1.142568929475096, within(1e-15));
        assertThat(random.nextGaussian() * scale).isCloseTo(0.7549602407088869, within(1e-15));
    }

    @Test
    void withoutNoiseTheNumbersAreDrawnAllTheSame() {
        NumpyRandom silent = new NumpyRandom(3);
        NumpyRandom noisy = new NumpyRandom(3);
        new Spiral(7, 0).load(silent);
        new Spiral(7, 0.3).load(noisy);
        assertThat(silent.nextGaussian()).isEqualTo(noisy.nextGaussian());
    }

    @Test
    void withoutNoiseEverySeedGivesTheSameCurve() {
        Spiral spiral = new Spiral(50, 0);
        assertThat(spiral.load(new NumpyRandom(1))).isEqualTo(spiral.load(new NumpyRandom(2)));
    }

    @Test
    void eachFeatureFillsTheUnitInterval() {
        Dataset data = Spiral.NOTEBOOK.load(new NumpyRandom(0));
        for (int i = 0; i < 2; i++) {
            Matrix feature = Matrix.row(data.x().rowArray(i));
            assertThat(feature.min()).isZero();
            assertThat(feature.max()).isEqualTo(1);
        }
        assertThat(data.features()).containsExactly("x_1", "x_2");
        assertThat(data.name()).isEqualTo("spiral");
    }

    @Test
    void theSmallestSpiralHasTwoSamples() {
        assertThat(new Spiral(2, 0).load(new NumpyRandom(0)).samples()).isEqualTo(2);
    }

    @Test
    void writesItselfAsTheCommandsWords() {
        assertThat(Spiral.NOTEBOOK.text()).isEqualTo("spiral samples=500 noise=0.3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -5, 1_000_001})
    void aNumberOfSamplesOutOfRangeIsRefused(int samples) {
        assertThatThrownBy(() -> new Spiral(samples, 0.3))
                .isInstanceOf(UserError.class)
                .hasMessage("samples=" + samples + " is out of range; a spiral has 2 to 1000000 samples");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void noiseThatIsNegativeOrNotFiniteIsRefused(double noise) {
        assertThatThrownBy(() -> new Spiral(500, noise))
                .isInstanceOf(UserError.class)
                .hasMessage("noise=" + noise + " is out of range; noise is a finite number from 0 on");
    }

    @Test
    void noiseThatMakesTheValuesOverflowIsRefused() {
        assertThatThrownBy(() -> new Spiral(500, 1e308).load(new NumpyRandom(42)))
                .isInstanceOf(UserError.class)
                .hasMessage("noise=1.0E308 is too large, the data overflow; use less noise");
    }

    private static Matrix notebook() {
        double[][] samples = Reference.rows("notebook-data.csv").stream()
                .map(row -> new double[] {Double.parseDouble(row[0]), Double.parseDouble(row[1])})
                .toArray(double[][]::new);
        return Matrix.of(samples).transpose();
    }
}
