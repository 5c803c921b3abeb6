package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.backstep.command.expression.Values;
import org.backstep.matrix.Matrix;
import org.backstep.network.Trace;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private Played played;

    @BeforeEach
    void begin() {
        played = new Played("go epoch 3", "select sample 5");
    }

    private Trace trace() {
        return played.session.snapshot().computation().trace();
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "8 / 4 / 2, 1",
        "8 - 4 - 2, 2",
        "-2 * -3, 6",
        "--2, 2",
        "2 · 3 × 4, 24",
        "2 − 3, -1",
        "abs(-4) + 1, 5",
        "1e3 / 10, 100",
        "-(1 + 2), -3",
        "min(3), 3"
    })
    void arithmeticIsAsUsual(String expression, double value) {
        assertThat(played.number(expression)).isEqualTo(value);
    }

    @Test
    void quantitiesOfTheSelectedSampleAndOfAnother() {
        assertThat(played.number("z")).isEqualTo(trace().output(1).get(0, 4));
        assertThat(played.number("z[1]@11")).isEqualTo(trace().output(1).get(0, 10));
        assertThat(played.number("x[2]")).isEqualTo(trace().x().get(1, 4));
        assertThat(played.number("δ_out[2]")).isEqualTo(trace().delta(2).get(1, 4));
        assertThat(played.number("x\u0302[1]@2")).isEqualTo(trace().output(2).get(0, 1));
        assertThat(played.number("sample_loss@12"))
                .isEqualTo(trace().sampleLosses().get(0, 11));
    }

    @Test
    void parametersNeedAsManyIndicesAsTheyHaveDirections() {
        Matrix encoder =
                played.session.snapshot().computation().iteration().parameters().weights(1);
        assertThat(played.number("W_e[1,2]")).isEqualTo(encoder.get(0, 1));
        assertThat(played.number("W_e[2]")).isEqualTo(encoder.get(0, 1));
        assertThat(played.number("W_1[2]")).isEqualTo(encoder.get(0, 1));
        assertThat(played.number("b_e")).isEqualTo(played.number("b_1[1]"));
    }

    @Test
    void newMeansAfterTheUpdate() {
        assertThat(played.number("new W_d[2,1]"))
                .isEqualTo(played.number("W_d[2,1]") - played.number("learning_rate * dW_d[2,1]"));
        double updated = played.number("new W_d[2,1]");
        played.run("step epoch");
        assertThat(played.number("W_d[2,1]")).isEqualTo(updated);
        assertThat(played.number("new W_d[2,1] at epoch 3")).isEqualTo(updated);
    }

    @Test
    void functionsRunOverWhatIsNotFixed() {
        Matrix delta = trace().delta(2);
        assertThat(played.number("mean(delta_out[1])"))
                .isEqualTo(Matrix.row(delta.rowArray(0)).mean());
        assertThat(played.number("sum(delta_out)")).isEqualTo(delta.sum());
        assertThat(played.number("max(abs(delta_out@7))"))
                .isEqualTo(Math.max(Math.abs(delta.get(0, 6)), Math.abs(delta.get(1, 6))));
        assertThat(played.number("norm(W_d)"))
                .isEqualTo(played.session
                        .snapshot()
                        .computation()
                        .iteration()
                        .parameters()
                        .weights(2)
                        .norm());
        assertThat(played.number("min(x)")).isZero();
        assertThat(played.number("mean((x - x_hat) * (x - x_hat))")).isEqualTo(played.number("loss"));
        assertThat(played.number("mean(sample_loss) / 2")).isCloseTo(played.number("loss"), within());
        assertThat(played.number("mean(delta_out[1] * z)")).isCloseTo(played.number("dW_d[1,1]"), within());
        assertThat(played.number("mean(x[1] * delta_hidden)")).isCloseTo(played.number("dW_e[1,1]"), within());
    }

    /** The same twelve numbers below 1, added in another order. */
    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-15);
    }

    @Test
    void otherEpochsAndBranchesCanBeRead() {
        double third = played.number("loss");
        played.run("go epoch 8");
        assertThat(played.number("loss at epoch 3")).isEqualTo(third);
        assertThat(played.number("loss at epoch 1")).isGreaterThan(third);
        played.run("set learning_rate = 0.125");
        assertThat(played.number("learning_rate in \"main\"")).isEqualTo(1);
        assertThat(played.number("learning_rate")).isEqualTo(0.125);
        assertThat(played.number("learning_rate at epoch 7")).isEqualTo(1);
        played.run("go epoch 12");
        assertThat(played.number("loss in \"main\" at epoch 3")).isEqualTo(third);
        assertThat(played.number("loss at epoch 3 in \"main\"")).isEqualTo(third);
        assertThat(played.number("epoch at epoch 5")).isEqualTo(5);
    }

    @Test
    void metricsUseTheNewParameters() {
        double mse = played.number("mse");
        played.run("step epoch");
        assertThat(played.number("loss")).isEqualTo(mse);
        assertThat(played.number("compression_ratio")).isEqualTo(2);
        assertThat(played.number("pca_mse")).isLessThan(played.number("mean_mse"));
        assertThat(played.number("max_point_error")).isGreaterThan(played.number("mae"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        x > 0                    | x has 2 entries; choose one, as in x[1], or use sum, mean, min, max or norm
        W_d > 0                  | W_d has 2 entries; choose one, as in W_d[1], or use sum, mean, min, max or norm
        W_e > 0                  | W_e has 2 entries; choose one, as in W_e[1,1], or use sum, mean, min, max or norm
        W_d[3,1] > 0             | W_d has no entry [3,1]; its shape is 2×1, and entries count from 1
        W_d[1,2] > 0             | W_d has no entry [1,2]; its shape is 2×1, and entries count from 1
        x[1]@13 > 0              | there is no sample 13; samples go from 1 to 12
        W_d[1,1]@3 > 0           | W_d is the same for all samples; leave out "@3"
        W_3[1,1] > 0             | the network 2-1-2 has no quantity "W_3"; did you mean "W_e"?
        loss at epoch 4 > 0      | epoch 4 of branch "main" has not been computed; the last is 3
        loss at epoch 0 > 0      | loss is not computed yet: at the start nothing has been computed; it can be read from phase loss on
        loss in "other" > 0      | there is no branch "other"; there are "main"
        was loss > 0             | "was" can only be used in the choices of a question that tries something
        new loss > 0             | only weights, biases and what an optimiser remembers become new by the update, not loss
        """)
    void whatCannotBeReadIsSaid(String condition, String message) {
        assertThatThrownBy(() -> played.check(condition))
                .isInstanceOf(UserError.class)
                .hasMessage(message);
    }

    @Test
    void numbersOfDifferentShapesDoNotFit() {
        Played other = new Played("network 2-3-2", "go epoch 1");
        assertThatThrownBy(() -> other.check("sum(x + z) > 0"))
                .isInstanceOf(UserError.class)
                .hasMessage("2 and 3 rows do not fit together");
    }

    @Test
    void moreNumbersThanMemoryHoldsAreRefused() {
        Values row = Values.ofEntries(Matrix.filled(1, 5000, 1));
        Values column = Values.ofEntries(Matrix.filled(5000, 1, 1));
        assertThatThrownBy(() -> row.combine(column, Double::sum))
                .isInstanceOf(UserError.class)
                .hasMessage("5000 × 5000 entries of 1 samples are too many numbers for one expression");
    }

    @Test
    void whatIsNotComputedYetCannotBeRead() {
        played.run("go epoch 4 phase loss");
        assertThat(played.number("loss")).isPositive();
        assertThatThrownBy(() -> played.check("mse > 0"))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "mse is not computed yet: epoch 4 has got to phase loss; it can be read from phase update on");
        assertThatThrownBy(() -> played.check("loss at epoch 4 + delta_out[1] > 0"))
                .isInstanceOf(UserError.class);
    }
}
