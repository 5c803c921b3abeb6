package org.backstep.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisLabelsTest {
    @Test
    void aLossOverManyDecadesIsLabelledAtPowersOfTen() {
        assertThat(lossLabels(0.0005, 2)).containsExactly("0.001", "0.01", "0.1", "1");
    }

    @Test
    void aLossOverADecadeIsLabelledAtOneTwoFive() {
        assertThat(lossLabels(0.008, 0.12)).containsExactly("0.01", "0.02", "0.05", "0.1");
    }

    @Test
    void aLossBelowADecadeIsLabelledAtOneToNine() {
        assertThat(lossLabels(0.0345, 0.0938)).containsExactly("0.04", "0.05", "0.06", "0.07", "0.08", "0.09");
    }

    @Test
    void aLossThatHardlyChangesIsLabelledInEvenSteps() {
        assertThat(lossLabels(0.0355, 0.0365)).containsExactly("0.0356", "0.0358", "0.0360", "0.0362", "0.0364");
    }

    @ParameterizedTest
    @CsvSource({"0, 2000, 10", "3, 2000, 10", "11, 2000, 20", "137, 2000, 200", "1200, 2000, 2000", "3, 5, 5", "7, 5, 7"
    })
    void anAxisOfEpochsFitsWhatHasBeenComputed(int computed, int goal, int end) {
        assertThat(RunLosses.axisEnd(computed, goal)).isEqualTo(end);
    }

    @Test
    void veryManyDecadesAreThinned() {
        assertThat(lossLabels(1e-40, 1)).hasSizeBetween(3, 12).first().isEqualTo("1e-40");
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0, 0.0",
        "0.2, 0.6000000000000001, 0.6",
        "0.2, -5e-17, 0.0",
        "0.05, 0.1, 0.10",
        "1, -3, −3",
        "500, 2000, 2000",
        "1000000, 3000000, 3e+06",
        "1e-7, -3e-7, −3e-07",
        "500000, 1500000, 1.5e+06",
        "1e-7, 0, 0"
    })
    void aTickHasAsManyDecimalsAsItsDistanceNeeds(double distance, double value, String label) {
        assertThat(new TickFormat(distance).format(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9999985, 1.0000001, 5e-7, 1, 0.999999, −1.0e-06",
        "-3.00000012, -3.0000001, 5e-9, -3.0000001, -3.00000011, −1.0e-08",
        "1000000, 1000001, 0.2, 1000000, 1000000.4, 0.4",
        "1990, 2010, 5, 0, 2005, 2005",
        "1000, 1000.01, 0.005, 1000, 1000.005, 0.005",
        "0.4758, 0.4759, 2e-5, 0, 0.47582, 0.47582"
    })
    void ticksWithManyDigitsAreWrittenFromAnOffset(
            double lower, double upper, double distance, double offset, double value, String label) {
        double found = TickFormat.offset(new Range(lower, upper), distance);
        assertThat(found).isCloseTo(offset, within(1e-12));
        assertThat(new TickFormat(distance, found).format(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.11, 0.2", "0, 0.2, 0.2", "0, 3, 5", "0, 7e-9, 1e-8", "1, 0.03, 1", "1, 60, 100", "0, 4e299, 5e299"
    })
    void tickDistancesAreOneTwoFive(double smallest, double atLeast, double size) {
        assertThat(new NiceTicks(smallest).getCeilingTickUnit(atLeast).getSize())
                .isEqualTo(size);
    }

    @Test
    void aRangeIsNeverEmpty() {
        assertThat(Ranges.exact(new double[] {3, 3})).isEqualTo(new Range(2.7, 3.3));
        assertThat(Ranges.exact(new double[] {0})).isEqualTo(new Range(-0.5, 0.5));
        assertThat(Ranges.exact(new double[] {Double.NaN})).isEqualTo(new Range(0, 1));
        assertThat(Ranges.exact(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE})
                        .getLength())
                .isFinite();
    }

    private static List<String> lossLabels(double lower, double upper) {
        return PlainLogAxis.labels(PlainLogAxis.values(lower, upper, 12));
    }
}
