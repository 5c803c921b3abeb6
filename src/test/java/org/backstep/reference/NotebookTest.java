package org.backstep.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.backstep.command.Notebook;
import org.backstep.matrix.Matrix;
import org.backstep.network.Names;
import org.backstep.notation.Numbers;
import org.backstep.training.Branch;
import org.backstep.training.Computation;
import org.backstep.training.Metrics;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Watch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notebook's own run against NumPy's full precision. */
class NotebookTest {
    /**
     * Our exponential and the order of some sums differ from NumPy's in the last bit, and 2000 epochs of this well-behaved
     * run lose four or five of the sixteen digits at most.
     */
    private static final double TOLERANCE = 1e-9;

    private static Run run;
    private static Branch trained;

    @BeforeAll
    static void train() {
        run = Run.of(Notebook.experiment());
        trained = run.branches().get(0).computedTo(new Position(2000, 7), run.phases(), Watch.NONE);
    }

    @Test
    void everyLossAgrees() {
        double[] expected = Table.of("notebook-loss.csv").numbers("loss");
        assertThat(expected).hasSize(2000);
        for (int epoch = 1; epoch <= 2000; epoch++) {
            // a sum of squares: no cancellation, so twelve digits hold where single parameters keep nine
            assertThat(trained.loss(epoch))
                    .as("loss of epoch %d", epoch)
                    .isCloseTo(expected[epoch - 1], Percentage.withPercentage(1e-10));
        }
    }

    @Test
    void theTenPrintedLossesAreTheNotebooks() {
        List<String> printed = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> Numbers.python(trained.loss(n * 200), 6))
                .toList();
        assertThat(printed)
                .containsExactly(
                        "0.072515",
                        "0.070820",
                        "0.068194",
                        "0.063840",
                        "0.057983",
                        "0.052350",
                        "0.047691",
                        "0.043407",
                        "0.039406",
                        "0.036121");
    }

    @Test
    void parametersAndGradientsAgreeInFiftyEpochs() {
        Table history = Table.of("notebook-history.csv");
        Names names = run.names();
        assertThat(history.rows()).hasSize(50);
        for (int row = 0; row < 50; row++) {
            int epoch = (int) history.number(row, "epoch");
            Computation computation = run.compute(trained, new Position(epoch, 7));
            assertThat(computation.trace().loss()).isEqualTo(trained.loss(epoch));
            for (String column : history.header().subList(2, history.header().size())) {
                // "dW_e_1_2" is the quantity dW_e and its entry
                String name = column.replaceAll("(_\\d)+$", "");
                int[] entry = indices(column.substring(name.length() + 1));
                Matrix found = computation.valueOf(names.find(name).orElseThrow());
                assertThat(found.get(entry[0] - 1, entry.length > 1 ? entry[1] - 1 : 0))
                        .as("%s in epoch %d", column, epoch)
                        .isCloseTo(history.number(row, column), within(TOLERANCE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1200})
    void everySampleAgrees(int epoch) {
        Table expected = Table.of("notebook-epoch-" + epoch + "-samples.csv");
        Computation computation = run.compute(trained, new Position(epoch, 7));
        for (String column : expected.header().subList(1, expected.header().size())) {
            String name = column.replaceAll("_\\d$", "");
            int entry = name.equals(column) ? 1 : indices(column.substring(name.length() + 1))[0];
            double[] found =
                    computation.valueOf(run.names().find(name).orElseThrow()).rowArray(entry - 1);
            assertThat(found).hasSize(500);
            for (int n = 0; n < 500; n++) {
                assertThat(found[n])
                        .as("%s of sample %d", column, n + 1)
                        .isCloseTo(expected.number(n, column), within(TOLERANCE));
            }
        }
    }

    @Test
    void metricsAfterTheLastUpdateAndBaseLinesAgree() {
        Table expected = Table.of("notebook-final.csv");
        Metrics metrics = run.compute(trained, new Position(2000, 7)).metrics();
        assertThat(metrics.mse()).isCloseTo(expected.value("mse"), within(TOLERANCE));
        assertThat(metrics.mae()).isCloseTo(expected.value("mae"), within(TOLERANCE));
        assertThat(metrics.maxPointError()).isCloseTo(expected.value("max_point_error"), within(TOLERANCE));
        assertThat(run.compressionRatio()).isEqualTo(expected.value("compression_ratio"));
        assertThat(run.baseLines().pcaMse()).isCloseTo(expected.value("pca_1d_mse"), within(TOLERANCE));
        assertThat(run.baseLines().meanMse()).isCloseTo(expected.value("mean_predictor_mse"), within(TOLERANCE));
    }

    @Test
    void theLossHistoryIsBeforeTheUpdateAndTheMetricsAreAfterIt() {
        // the mse after an update is the next epoch's loss
        assertThat(run.compute(trained, new Position(1999, 7)).metrics().mse()).isEqualTo(trained.loss(2000));
        assertThat(run.compute(trained, new Position(1999, 7)).updated())
                .isEqualTo(trained.epoch(2000).parameters());
    }

    private static int[] indices(String text) {
        return java.util.Arrays.stream(text.split("_", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
