package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
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

    /**
     * r = numpy.random.RandomState(5); r.randn(7), r.permutation(10), r.randn(1): the eighth Gaussian waited while the
     * permutation was drawn. Of NumPy 2.4.
     */
    @Test
    void theSecondGaussianOfAPairIsPartOfThePlace() {
        NumpyRandom random = new NumpyRandom(5);
        for (int k = 0; k < 7; k++) {
            random.nextGaussian();
        }
        Place odd = random.place();
        for (int time = 0; time < 2; time++) {
            assertThat(random.permutation(10)).containsExactly(9, 8, 2, 1, 6, 4, 3, 0, 7, 5);
            assertThat(random.nextGaussian()).isEqualTo(-0.5916366579302884);
            random.goTo(odd);
        }
        assertThat(odd.kept()).hasValue(-0.5916366579302884);
    }

    /** The same numbers follow a place however the generator came to it, over blocks of the generator and kept states. */
    @Test
    void everyPlaceCanBeReachedAgainFromBehindAndFromBefore() {
        Random choice = new Random(3);
        NumpyRandom straight = new NumpyRandom(42);
        List<Place> places = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            for (int skipped = choice.nextInt(3000); skipped > 0; skipped--) {
                straight.nextDouble();
            }
            if (choice.nextBoolean()) {
                straight.nextGaussian();
            }
            places.add(straight.place());
            numbers.add(straight.nextGaussian());
        }
        NumpyRandom jumping = new NumpyRandom(42);
        for (int jump = 0; jump < 1000; jump++) {
            int to = choice.nextInt(places.size());
            jumping.goTo(places.get(to));
            assertThat(jumping.place()).isEqualTo(places.get(to));
            assertThat(jumping.nextGaussian()).isEqualTo(numbers.get(to));
        }
    }

    /** numpy.random.RandomState(42).random_sample(1000001)[-1], of NumPy 2.4: word 2,000,001 of the sequence. */
    @Test
    void aFarPlaceIsReachedWithoutANumberBetween() {
        NumpyRandom random = new NumpyRandom(42);
        random.goTo(new Place(2_000_000, OptionalDouble.empty()));
        assertThat(random.nextDouble()).isEqualTo(0.5951556239482597);
    }
}
