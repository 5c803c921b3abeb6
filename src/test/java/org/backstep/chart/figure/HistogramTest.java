package org.backstep.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.backstep.chart.Resources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HistogramTest {
    @TestFactory
    List<DynamicTest> countsAndEdgesAreNumPys() throws IOException {
        List<String> lines = Resources.lines("histograms.txt");
        List<DynamicTest> tests = lines.stream()
                .skip(1)
                .map(line -> line.split("; ", -1))
                .map(parts -> DynamicTest.dynamicTest(parts[0], () -> {
                    Histogram histogram = Histogram.of(numbers(parts[1]), 30);
                    double[] counts =
                            IntStream.range(0, 30).mapToDouble(histogram::count).toArray();
                    assertThat(counts).isEqualTo(numbers(parts[2]));
                    assertThat(new double[] {histogram.lower(0), histogram.upper(0), histogram.upper(29)})
                            .isEqualTo(numbers(parts[3]));
                }))
                .toList();
        assertThat(tests).hasSize(10);
        return tests;
    }

    @Test
    void valuesThatAreNotFiniteAreLeftOut() {
        Histogram histogram = Histogram.of(new double[] {Double.NaN, 1, 2, Double.POSITIVE_INFINITY}, 2);

        assertThat(histogram.bins()).isEqualTo(2);
        assertThat(histogram.count(0)).isEqualTo(1);
        assertThat(histogram.count(1)).isEqualTo(1);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
