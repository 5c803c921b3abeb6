package org.backstep.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.backstep.matrix.Matrix;
import org.backstep.network.Parameters;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.training.BaseLines;
import org.backstep.training.Branch;
import org.backstep.training.Computation;
import org.backstep.training.Metrics;
import org.backstep.training.Run;
import org.backstep.training.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of reference.py, computed by NumPy from the equations and not from this code.
 *
 * <p>Summation orders and the last bit of eˣ differ from NumPy's, and training multiplies such differences: reference.py
 * keeps only cases that stay within 1e-11 when their weights are changed in the last bits. 1e-9 leaves room for a hundred
 * times as much.
 */
class CasesTest {
    private static final double TOLERANCE = 1e-9;

    static List<Case> cases() {
        return Case.all();
    }

    @Test
    void noCaseIsLost() {
        assertThat(cases()).hasSize(24);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossesAgree(Case given) {
        Branch trained = trained(given);
        double[] expected = given.table("loss").numbers("loss");
        assertThat(expected).hasSize(given.epochs());
        boolean holdsOut = given.table("loss").header().contains("held_out_loss");
        double[] heldOut = holdsOut ? given.table("loss").numbers("held_out_loss") : expected;
        for (int epoch = 1; epoch <= expected.length; epoch++) {
            assertThat(holdsOut ? trained.heldOutLoss(epoch) : expected[epoch - 1])
                    .as("held-out loss of epoch %d", epoch)
                    .isCloseTo(heldOut[epoch - 1], Percentage.withPercentage(1e-10));
            // a loss adds squares only, so its relative error is that of its summands; 1e-12 in all cases
            assertThat(trained.loss(epoch))
                    .as("loss of epoch %d", epoch)
                    .isCloseTo(expected[epoch - 1], Percentage.withPercentage(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parametersAfterTheLastUpdateAgree(Case given) {
        Parameters updated = last(given).updated();
        for (List<String> row : given.table("parameters").rows()) {
            int layer = Integer.parseInt(row.get(0));
            Matrix matrix = row.get(1).equals("W") ? updated.weights(layer) : updated.biases(layer);
            double found = matrix.get(Integer.parseInt(row.get(2)) - 1, Integer.parseInt(row.get(3)) - 1);
            assertThat(found).as("%s", row).isCloseTo(Double.parseDouble(row.get(4)), within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void metricsAgree(Case given) {
        Metrics metrics = last(given).metrics();
        Table expected = given.table("metrics");
        assertThat(metrics.mse()).isCloseTo(expected.value("mse"), within(TOLERANCE));
        assertThat(metrics.mae()).isCloseTo(expected.value("mae"), within(TOLERANCE));
        assertThat(metrics.maxPointError()).isCloseTo(expected.value("max_point_error"), within(TOLERANCE));
        metrics.heldOutMse()
                .ifPresent(mse -> assertThat(mse).isCloseTo(expected.value("held_out_mse"), within(TOLERANCE)));
        assertThat(Run.of(given.experiment()).compressionRatio()).isEqualTo(expected.value("compression_ratio"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void samplesOfTheLastEpochAgree(Case given) {
        Computation last = last(given);
        Table expected = given.table("samples");
        List<String> columns = expected.header().stream()
                .filter(name -> !name.equals("sample") && !name.equals("held_out"))
                .toList();
        for (String column : columns) {
            double[] found = quantity(given, last, column);
            double[] wanted = expected.numbers(column);
            assertThat(found).as(column).hasSameSizeAs(wanted);
            for (int n = 0; n < wanted.length; n++) {
                assertThat(found[n]).as("%s of sample %d", column, n + 1).isCloseTo(wanted[n], within(TOLERANCE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void baseLinesAgree(Case given) {
        BaseLines lines = Run.of(given.experiment()).baseLines();
        Table expected = given.table("baselines");
        // eigenvalues of the scatter matrix and singular values differ by rounding only; data is of size 1
        assertThat(lines.pcaMse()).isCloseTo(expected.value("pca_mse"), within(1e-12));
        assertThat(lines.meanMse()).isCloseTo(expected.value("mean_mse"), within(1e-12));
    }

    /** A column such as "x_hat_pre_2", "delta_hidden_1" or "sample_loss", read by its name as a command would. */
    private static double[] quantity(Case given, Computation computation, String column) {
        Run run = Run.of(given.experiment());
        if (column.equals("sample_loss")) {
            return computation.valueOf(OfSample.LOSS).rowArray(0);
        }
        String place = column.replaceFirst(" \\(.*", ""); // the name of a feature
        int split = place.lastIndexOf('_');
        Quantity quantity = run.names().find(place.substring(0, split)).orElseThrow();
        return computation.valueOf(quantity).rowArray(Integer.parseInt(place.substring(split + 1)) - 1);
    }

    private static Branch trained(Case given) {
        Run run = Run.of(given.experiment());
        Branch main = run.branches().get(0);
        return main.computedTo(main.endOf(given.epochs(), run.phases()), run.phases(), Watch.NONE);
    }

    private static Computation last(Case given) {
        Branch trained = trained(given);
        return Run.of(given.experiment()).compute(trained, trained.reached());
    }
}
