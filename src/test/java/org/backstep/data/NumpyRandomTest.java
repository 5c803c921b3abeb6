package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyRandomTest {
    @ParameterizedTest
    @CsvSource({"42, random_sample, 5", "42, randn, 10", "7, randn, 5"})
    void theFirstNumbersHaveTheBitsOfNumPy(int seed, String call, int count) {
        List<Double> expected = Reference.rows("numpy-random.csv").stream()
                .filter(row -> row[0].equals(String.valueOf(seed)) && row[1].equals(call))
                .map(row -> Double.valueOf(row[3]))
                .toList();
        NumpyRandom random = new NumpyRandom(seed);
        List<Double> found = IntStream.range(0, expected.size())
                .mapToObj(k -> call.equals("randn") ? random.nextGaussian() : random.nextDouble())
                .toList();
        assertThat(expected).hasSize(count);
        assertThat(found).isEqualTo(expected);
    }

    /**
     * NumPy's sum of {@code randn(100000)} with seed 12345 and its own logarithm: rare last bits differ, a wrong draw would
     * show at once.
     */
    @Test
    void aLongRunOfGaussiansStaysWithNumPy() {
        NumpyRandom random = new NumpyRandom(12345);
        double sum = 0;
        double last = 0;
        for (int k = 0; k < 100_000; k++) {
            last = random.nextGaussian();
            sum += last;
        }
        assertThat(sum).isCloseTo(-99.17179239033467, within(1e-9));
        assertThat(last).isCloseTo(0.2385255297976235, within(1e-15));
    }

    /** numpy.random.seed(s); numpy.random.random_sample(), of NumPy 2.4. */
    @ParameterizedTest
    @CsvSource({"0, 0.5488135039273248", "1, 0.417022004702574", "2147483647, 0.3933911315501387"})
    void theSmallestAndTheLargestSeedAgreeWithNumPy(long seed, double first) {
        assertThat(new NumpyRandom(seed).nextDouble()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 2147483648L, Long.MIN_VALUE})
    void aSeedOutOfRangeIsRefusedWithTheRange(long seed) {
        assertThatThrownBy(() -> new NumpyRandom(seed))
                .isInstanceOf(UserError.class)
                .hasMessage("seed " + seed + " is out of range; a seed is a whole number from 0 to 2147483647");
    }

    @Test
    void uniformNumbersBetweenGaussiansLeaveTheKeptOneAlone() {
        NumpyRandom plain = new NumpyRandom(5);
        plain.nextGaussian();
        double kept = plain.nextGaussian();
        NumpyRandom interrupted = new NumpyRandom(5);
        interrupted.nextGaussian();
        interrupted.nextDouble();
        assertThat(interrupted.nextGaussian()).isEqualTo(kept);
    }
}
