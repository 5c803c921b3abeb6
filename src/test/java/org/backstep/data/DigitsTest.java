package org.backstep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    /** The first picture of the data set, a 0, as UCI publishes it. */
    private static final int[] FIRST = {
        0, 0, 5, 13, 9, 1, 0, 0, //
        0, 0, 13, 15, 10, 15, 5, 0, //
        0, 3, 15, 2, 0, 11, 8, 0, //
        0, 4, 12, 0, 0, 8, 8, 0, //
        0, 5, 8, 0, 0, 9, 8, 0, //
        0, 4, 11, 0, 1, 12, 7, 0, //
        0, 2, 14, 5, 10, 12, 0, 0, //
        0, 0, 6, 13, 10, 0, 0, 0
    };

    @Test
    void theFirstPictureIsTheOnePublished() {
        Dataset data = new Digits(1, Digits.ALL).load(new NumpyRandom(42));
        assertThat(data.x().toArray())
                .containsExactly(Arrays.stream(FIRST).mapToDouble(p -> p / 16.0).toArray());
        assertThat(data.labels()).contains(new Labels("digit", List.of("0")));
        assertThat(data.shape()).contains(new PictureShape(8, 8));
        assertThat(data.features()).hasSize(64).startsWith("p_1_1", "p_1_2").endsWith("p_8_7", "p_8_8");
    }

    @Test
    void everyPixelIsItsNumberDividedBySixteenAndNothingIsRounded() throws IOException {
        List<int[]> rows = published();
        Dataset data = new Digits(1797, Digits.ALL).load(new NumpyRandom(0));
        assertThat(data.x().rows()).isEqualTo(64);
        for (int sample = 0; sample < 1797; sample++) {
            int[] row = rows.get(sample);
            assertThat(data.x().columnAt(sample).toArray())
                    .containsExactly(Arrays.stream(row, 0, 64)
                            .mapToDouble(p -> p * 0.0625)
                            .toArray());
            assertThat(data.labels().orElseThrow().values().get(sample)).isEqualTo(String.valueOf(row[64]));
        }
        assertThat(data.raw().map(Math::rint)).isEqualTo(data.raw());
        assertThat(data.x().max()).isEqualTo(1);
    }

    @Test
    void someDigitsAreTakenInTheOrderOfTheDataSet() throws IOException {
        List<int[]> expected = published().stream()
                .filter(row -> row[64] == 3 || row[64] == 8)
                .limit(50)
                .toList();
        Dataset data = new Digits(50, List.of(8, 3)).load(new NumpyRandom(0));
        assertThat(data.labels().orElseThrow().values())
                .isEqualTo(expected.stream().map(row -> String.valueOf(row[64])).toList());
        assertThat(IntStream.range(0, 50)).allSatisfy(k -> assertThat(
                        data.raw().columnAt(k).toArray())
                .containsExactly(
                        Arrays.stream(expected.get(k), 0, 64).asDoubleStream().toArray()));
        assertThat(Digits.count(List.of(0, 1))).isEqualTo(360); // counted by NumPy
    }

    @Test
    void noRandomNumberIsDrawn() {
        NumpyRandom random = new NumpyRandom(7);
        new Digits(5, Digits.ALL).load(random);
        assertThat(random.nextGaussian()).isEqualTo(new NumpyRandom(7).nextGaussian());
    }

    @Test
    void writesItselfAsTheCommandsWords() {
        assertThat(new Digits(300, Digits.ALL).text()).isEqualTo("digits samples=300");
        assertThat(new Digits(300, List.of(1, 0, 1)).text()).isEqualTo("digits samples=300 only=0,1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0,,1", "zero", "0, 1", "-1", "0;1"})
    void whatIsNoListOfDigitsIsRefused(String text) {
        assertThatThrownBy(() -> Digits.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessage("only must be digits separated by commas, as in 0,1, found \"" + text + '"');
    }

    @Test
    void morePicturesThanThereAreAreRefused() {
        assertThatThrownBy(() -> new Digits(361, List.of(0, 1)))
                .isInstanceOf(UserError.class)
                .hasMessage("samples=361 is out of range; there are 360 pictures of the digits 0,1");
        assertThatThrownBy(() -> new Digits(0, Digits.ALL))
                .hasMessage("samples=0 is out of range; there are 1797 pictures of digits");
    }

    @Test
    void aShapeReadsWhatItWritesAndNothingElse() {
        Random random = new Random(3);
        for (int k = 0; k < 200; k++) {
            PictureShape shape = new PictureShape(1 + random.nextInt(999), 1 + random.nextInt(999));
            assertThat(PictureShape.parse(shape.text())).isEqualTo(shape);
        }
        for (String wrong : List.of("8", "8x", "8×8", "8 x 8", "8x8x8", "-8x8", "8X8", "999999x1", "")) {
            assertThatThrownBy(() -> PictureShape.parse(wrong))
                    .hasMessage("shape must be height x width in pixels, as in 8x8, found \"" + wrong + '"');
        }
        assertThatThrownBy(() -> PictureShape.parse("0x8")).hasMessage("a picture has at least 1x1 pixels, not 0x8");
    }

    /** The resource, read without the class that is tested. */
    private static List<int[]> published() throws IOException {
        Path file = Path.of("src/main/resources/org/backstep/data/digits.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList();
        }
    }
}
