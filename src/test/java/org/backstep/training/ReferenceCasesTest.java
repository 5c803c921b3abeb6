package org.backstep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.backstep.data.CsvReader;
import org.backstep.data.CsvSource;
import org.backstep.data.DataSource;
import org.backstep.data.Spiral;
import org.backstep.matrix.Matrix;
import org.backstep.network.Activation;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The engine against src/test/numpy/reference.py: every loss, the last epoch's quantities of every sample, the final
 * parameters, metrics and base lines. {@code -Dbackstep.cases=DIR} tests the random cases of that script instead.
 */
class ReferenceCasesTest {
    /**
     * Sums and functions may round differently in the last place; the script admits only cases in which such a
     * difference in the weights grows to less than 1e-11.
     */
    private static final double TOLERANCE = 1e-10;

    /** Twelve digits: a loss adds squares, so nothing cancels, and these runs multiply no rounding errors. */
    private static final Percentage LOSS_TOLERANCE = Percentage.withPercentage(1e-10);

    private static final String RANDOM_CASES = System.getProperty("backstep.cases", "");

    @TestFactory
    Stream<DynamicTest> everyCaseAgreesWithNumPy() throws IOException {
        Path cases = Path.of(RANDOM_CASES.isEmpty() ? "src/test/resources/reference/cases" : RANDOM_CASES);
        List<Path> folders;
        try (Stream<Path> all = Files.list(cases)) {
            folders = all.sorted().toList();
        }
        if (RANDOM_CASES.isEmpty()) {
            assertThat(folders).as("a case was added or lost").hasSize(14);
        }
        return folders.stream().map(folder -> dynamicTest(folder.getFileName().toString(), () -> agrees(folder)));
    }

    private static void agrees(Path folder) throws IOException {
        Map<String, String> options = options(folder);
        int epochs = Integer.parseInt(options.get("epochs"));
        Run run = Run.of(experiment(folder, options));
        Branch branch =
                run.branches().get(0).computedTo(Position.endOf(epochs, run.phases()), run.phases(), Watch.NONE);
        Computation last = run.compute(branch, epochs);

        List<String[]> losses = rows(folder, "loss.csv");
        assertThat(losses).hasSize(epochs);
        for (String[] row : losses) {
            assertThat(branch.loss(Integer.parseInt(row[0])))
                    .as("loss of epoch " + row[0])
                    .isCloseTo(Double.parseDouble(row[1]), LOSS_TOLERANCE);
        }
        assertParameters(folder, last.updated());
        assertSamples(folder, run.network(), last.trace());

        Map<String, Double> found = new HashMap<>();
        found.put("mse", last.metrics().mse());
        found.put("mae", last.metrics().mae());
        found.put("max_point_error", last.metrics().maxPointError());
        found.put("compression_ratio", run.compressionRatio());
        found.put("pca_mse", run.baseLines().pcaMse());
        found.put("mean_mse", run.baseLines().meanMse());
        for (String file : List.of("metrics.csv", "baselines.csv")) {
            for (String[] row : rows(folder, file)) {
                assertClose(row[0], found.get(row[0]), row[1]);
            }
        }
    }

    private static void assertParameters(Path folder, Parameters parameters) throws IOException {
        List<String[]> rows = rows(folder, "parameters.csv");
        assertThat(rows).hasSize(parameters.network().parameterCount());
        for (String[] row : rows) {
            int layer = Integer.parseInt(row[0]);
            Matrix matrix = row[1].equals("W") ? parameters.weights(layer) : parameters.biases(layer);
            double found = matrix.get(Integer.parseInt(row[2]) - 1, Integer.parseInt(row[3]) - 1);
            assertClose(row[1] + " of layer " + layer, found, row[4]);
        }
    }

    private static void assertSamples(Path folder, Network network, Trace trace) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("samples.csv"));
        String[] header = lines.get(0).split(",", -1);
        assertThat(lines).hasSize(1 + trace.x().columns());
        for (int n = 0; n < trace.x().columns(); n++) {
            String[] row = lines.get(n + 1).split(",", -1);
            for (int k = 1; k < header.length; k++) {
                String name = header[k];
                int index = name.equals("sample_loss") ? 1 : Integer.parseInt(name.replaceAll(".*_", ""));
                Matrix all =
                        quantity(name.equals("sample_loss") ? name : name.replaceAll("_\\d+$", ""), network, trace);
                assertClose(name + " of sample " + (n + 1), all.get(index - 1, n), row[k]);
            }
        }
    }

    /** A column's name without its entry: x, z_pre, delta_hidden, or with a layer, pre_2. */
    private static Matrix quantity(String name, Network network, Trace trace) {
        int code = network.codeLayer();
        return switch (name) {
            case "x" -> trace.x();
            case "z_pre" -> trace.preActivation(code);
            case "z" -> trace.output(code);
            case "x_hat_pre" -> trace.preActivation(network.depth());
            case "x_hat" -> trace.reconstruction();
            case "sample_loss" -> trace.sampleLosses();
            case "delta_out" -> trace.delta(network.depth());
            case "delta_hidden" -> trace.delta(1);
            default -> {
                int layer = Integer.parseInt(name.replaceAll(".*_", ""));
                yield name.startsWith("pre_")
                        ? trace.preActivation(layer)
                        : name.startsWith("out_") ? trace.output(layer) : trace.delta(layer);
            }
        };
    }

    private static Experiment experiment(Path folder, Map<String, String> options) {
        List<Integer> sizes = Stream.of(options.get("layers").split("-", -1))
                .map(Integer::valueOf)
                .toList();
        List<Activation> activations = Stream.of(options.get("activation").split(",", -1))
                .map(Activation::named)
                .toList();
        DataSource source = options.get("data").equals("spiral")
                ? new Spiral(Integer.parseInt(options.get("samples")), Double.parseDouble(options.get("noise")))
                : new CsvSource(
                        "points.csv",
                        CsvReader.read(folder.resolve("points.csv"), "points.csv"),
                        !"none".equals(options.get("scale")));
        return new Experiment(
                source,
                Integer.parseInt(options.get("seed")),
                Network.of(sizes, activations),
                new Settings(Double.parseDouble(options.get("learning-rate"))));
    }

    /** {@code --seed 7 --epochs 300} as a map. */
    private static Map<String, String> options(Path folder) throws IOException {
        String[] words =
                Files.readString(folder.resolve("arguments.txt")).strip().split(" ", -1);
        Map<String, String> options = new HashMap<>();
        for (int k = 0; k < words.length; k += 2) {
            options.put(words[k].substring(2), words[k + 1]);
        }
        return options;
    }

    private static List<String[]> rows(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static void assertClose(String what, double found, String expected) {
        assertThat(found).as(what).isCloseTo(Double.parseDouble(expected), within(TOLERANCE));
    }
}
