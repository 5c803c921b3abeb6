package org.backstep.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.backstep.matrix.Matrix;
import org.backstep.notation.UserError;

/**
 * Handwritten digits of 8×8 pixels: the 1797 of the test half of "Optical Recognition of Handwritten Digits", E. Alpaydin
 * and C. Kaynak (1998), UCI Machine Learning Repository, <a href="https://doi.org/10.24432/C50P49">10.24432/C50P49</a>,
 * CC BY 4.0. x = pixel/16, exact in binary; a range of its own for each pixel would fail, as three are 0 in all pictures.
 * The digit is a label. Draws no random number.
 *
 * @param samples N, the first so many of the digits that are used
 * @param only the digits that are used, ascending
 */
public record Digits(int samples, List<Integer> only) implements DataSource {
    public static final PictureShape SHAPE = new PictureShape(8, 8);
    public static final List<Integer> ALL = IntStream.rangeClosed(0, 9).boxed().toList();

    private static final int BRIGHTEST = 16;

    public Digits {
        only = only.stream().distinct().sorted().toList();
        if (only.isEmpty() || !ALL.containsAll(only)) {
            throw wrong(text(only));
        }
        if (samples < 1 || samples > count(only)) {
            throw new UserError("samples=" + samples + " is out of range; there are " + count(only) + " pictures of "
                    + words(only));
        }
    }

    /**
     * Reads which digits are used: "0,1".
     *
     * @throws UserError if it does not name digits
     */
    public static List<Integer> parse(String text) {
        if (!text.matches("\\d(,\\d)*")) {
            throw wrong(text);
        }
        return Arrays.stream(text.split(",", -1))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    private static UserError wrong(String found) {
        return new UserError("only must be digits separated by commas, as in 0,1, found \"" + found + '"');
    }

    /** How many pictures there are of some digits. */
    public static int count(List<Integer> only) {
        return (int) Pictures.ALL.stream()
                .filter(row -> only.contains(row[SHAPE.pixels()]))
                .count();
    }

    private static String words(List<Integer> only) {
        return only.equals(ALL) ? "digits" : "the digits " + text(only);
    }

    /** Some digits as {@link #parse} reads them. */
    public static String text(List<Integer> only) {
        return only.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public int inputs() {
        return SHAPE.pixels();
    }

    @Override
    public boolean hasUnits() {
        return false;
    }

    @Override
    public Dataset load(NumpyRandom random) {
        List<int[]> used = Pictures.ALL.stream()
                .filter(row -> only.contains(row[SHAPE.pixels()]))
                .limit(samples)
                .toList();
        double[] raw = new double[SHAPE.pixels() * samples];
        for (int k = 0; k < raw.length; k++) {
            raw[k] = used.get(k % samples)[k / samples];
        }
        Scaling scaling = new Scaling.Range(0, BRIGHTEST);
        Labels labels = new Labels(
                "digit",
                used.stream().map(row -> String.valueOf(row[SHAPE.pixels()])).toList());
        Matrix x = scaling.apply(Matrix.of(SHAPE.pixels(), samples, raw));
        return new Dataset("digits", x, SHAPE.names(), scaling, Optional.of(labels), List.of(), Optional.of(SHAPE));
    }

    @Override
    public String text() {
        return "digits samples=" + samples + (only.equals(ALL) ? "" : " only=" + text(only));
    }

    /** The pictures of the resource, read when they are first needed. */
    private static final class Pictures {
        /** The 64 pixels of a picture, 0 to 16, row by row, and its digit. */
        private static final List<int[]> ALL = read();

        private static List<int[]> read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Objects.requireNonNull(Digits.class.getResourceAsStream("digits.csv.gz"))),
                    StandardCharsets.UTF_8))) {
                return lines.lines()
                        .skip(1)
                        .map(line -> Arrays.stream(line.split(",", -1))
                                .mapToInt(Integer::parseInt)
                                .toArray())
                        .toList();
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }
}
