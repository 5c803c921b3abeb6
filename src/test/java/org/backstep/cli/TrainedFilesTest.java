package org.backstep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of {@code train --out} against those that src/test/numpy/reference.py wrote with NumPy: the same columns, the
 * same rows, the same numbers. {@code -Dbackstep.cases=DIR} tests random cases of that script instead.
 */
class TrainedFilesTest {
    /** The script admits only cases in which a change of the weights' last bits grows to less than 1e-11. */
    private static final double TOLERANCE = 1e-9;

    private static final Path CASES =
            Path.of(System.getProperty("backstep.cases", "src/test/resources/reference/cases"));

    @TempDir
    Path out;

    @TestFactory
    Stream<DynamicTest> everyFileAgreesWithNumPy() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.sorted().toList();
            assertThat(cases).isNotEmpty();
            return cases.stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> agrees(folder)));
        }
    }

    private void agrees(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("train", "--out", out.toString()));
        for (String word :
                Files.readString(folder.resolve("arguments.txt")).strip().split(" ", -1)) {
            arguments.add(word.endsWith(".csv") ? folder.resolve(word).toString() : word);
        }
        Shell.Result result = Shell.run(arguments.toArray(String[]::new));
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        for (String file : List.of("loss.csv", "parameters.csv", "metrics.csv", "samples.csv")) {
            compare(Files.readAllLines(folder.resolve(file)), Files.readAllLines(out.resolve(file)), file);
        }
    }

    private static void compare(List<String> expected, List<String> found, String file) {
        assertThat(found.get(0)).as("header of %s", file).isEqualTo(expected.get(0));
        assertThat(found).as(file).hasSameSizeAs(expected);
        for (int line = 1; line < expected.size(); line++) {
            String[] wanted = expected.get(line).split(",", -1);
            String[] cells = found.get(line).split(",", -1);
            assertThat(cells).hasSameSizeAs(wanted);
            for (int i = 0; i < wanted.length; i++) {
                String place = file + ":" + (line + 1) + ":" + (i + 1);
                if (wanted[i].matches("[A-Za-z_]+|\\d+")) {
                    assertThat(cells[i]).as(place).isEqualTo(wanted[i]);
                } else {
                    assertThat(Double.parseDouble(cells[i]))
                            .as(place)
                            .isCloseTo(Double.parseDouble(wanted[i]), within(TOLERANCE));
                }
            }
        }
    }
}
