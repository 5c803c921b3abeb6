package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.session.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code numeric dW_e[1,2]}, {@code gradient_error} and {@code set check_step}. */
class MeasuredGradientTest {
    private final Played played = new Played("go epoch 3");

    @Test
    void everyMeasuredGradientIsTheDerivedOneNearly() {
        for (String gradient : new String[] {"dW_e", "db_e", "dW_d", "db_d", "dW_1", "db_2"}) {
            assertThat(played.number("norm(" + gradient + " - numeric " + gradient + ") / norm(" + gradient + ")"))
                    .as(gradient)
                    .isPositive()
                    .isLessThan(1e-8);
        }
        assertThat(played.number("abs(dW_e[1,2] - numeric dW_e[1,2])")).isLessThan(1e-9);
    }

    @Test
    void oneEntryIsThatOfTheWholeMatrix() {
        assertThat(played.number("numeric dW_d[2,1]")).isEqualTo(played.number("min(numeric dW_d[2])"));
        assertThat(played.holds("max(numeric dW_d) >= numeric dW_d[1,1]")).isTrue();
        assertThat(played.holds("numeric db_e = numeric db_e[1]")).isTrue();
    }

    @Test
    void aMeasuredGradientIsTheDifferenceOfTwoLosses() {
        // two features: J is the printed loss
        double step = 1e-5;
        Session session = played.session;
        State before = session.snapshot().state();
        double measured = played.number("numeric db_d[2]");
        played.run("set b_d[2] = b_d[2] + " + step);
        double up = played.number("loss");
        session.restore(before);
        played.run("set b_d[2] = b_d[2] - " + step);
        assertThat(measured).isEqualTo((up - played.number("loss")) / (2 * step));
    }

    @Test
    void theStepIsASettingThatTrainingDoesNotKnow() {
        assertThat(played.holds("check_step = 1e-5")).isTrue();
        State before = played.session.snapshot().state();
        played.run("set check_step = check_step * 1000");
        State after = played.session.snapshot().state();
        assertThat(after.run()).isSameAs(before.run());
        assertThat(after.checkStep()).isEqualTo(1e-2);
        assertThat(played.holds("gradient_error > 1e-6")).isTrue();
        played.run("set check_step = 1e-12");
        assertThat(played.holds("gradient_error > 1e-6")).isTrue();
        played.session.restore(before);
        assertThat(played.holds("gradient_error < 1e-6")).isTrue();
    }

    @Test
    void aNewRunKeepsTheStep() {
        played.run("set check_step = 0.5");
        played.run("network 2-2-2 tanh");
        assertThat(played.number("check_step")).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1200})
    void theNotebooksGradientsAreRight(int epoch) {
        Played notebook = new Played("data spiral", "go epoch " + epoch);
        assertThat(notebook.number("gradient_error")).isPositive().isLessThan(1e-7);
        double good = notebook.number("gradient_error");
        notebook.run("set check_step = 1e-1");
        assertThat(notebook.number("gradient_error")).isGreaterThan(1000 * good);
        notebook.run("set check_step = 1e-12");
        assertThat(notebook.number("gradient_error")).isGreaterThan(1000 * good);
    }

    @Test
    void otherEpochsAndBranchesAreMeasuredThere() {
        double there = played.number("numeric dW_e[1,1]");
        played.run("step epoch");
        assertThat(played.number("numeric dW_e[1,1] at epoch 3")).isEqualTo(there);
        assertThat(played.number("numeric dW_e[1,1]")).isNotEqualTo(there);
        assertThat(played.number("numeric dW_e[1,1] in \"main\"")).isEqualTo(played.number("numeric dW_e[1,1]"));
    }

    @Test
    void itIsShownWithItsEquation() {
        played.run("show numeric dW_e[1,2]");
        played.run("show numeric dW_e");
        assertThat(played.heard.shown.get(0))
                .startsWith("numeric dW_e[1,2] = ")
                .contains("\n  numeric ∇W_e[1,2] = (J(W_e[1,2] + h) − J(W_e[1,2] − h)) / 2h\n  (0.1")
                .contains(") / 2e-5 = " + Double.toString(played.number("numeric dW_e[1,2]")));
        assertThat(played.heard.shown.get(1))
                .endsWith("\n  numeric ∇W_e[i,j] = (J(W_e[i,j] + h) − J(W_e[i,j] − h)) / 2h, h = 1e-5");
    }

    @Test
    void whatMasksAGradientMasksItsMeasurement() {
        Quantity derived = OfParameter.weights(1).gradient();
        Quantity measured = OfParameter.weights(1).as(Aspect.NUMERIC);
        Snapshot now = played.session.snapshot();
        assertThat(now.canRead(measured)).isTrue();
        assertThat(now.masking(Set.of(derived)).canRead(measured)).isFalse();
        assertThat(now.masking(Set.of(measured)).canRead(derived)).isTrue();
    }

    @Test
    void questionsMayAskForIt() {
        played.run(
                "predict \"?\"\n  try set check_step = 1e-1\n  choice \"worse\" when gradient_error > was gradient_error\n"
                        + "  choice \"better\" when gradient_error <= was gradient_error");
        Predict predict = (Predict) Script.parse("predict \"?\"\n  answer numeric dW_e[1,2] within 0.001");
        Solution solution = Solution.of(predict, played.session.snapshot(), played.heard);
        assertThat(Explanation.way(predict, solution).get(0).text()).isEqualTo("select dW_e[1,2]");
        Predict whole = (Predict) Script.parse("predict \"?\"\n  answer gradient_error within 0.001");
        assertThat(Explanation.way(whole, solution)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        set check_step = 0             | check_step must be a number greater than 0, not 0.0
        set check_step = -1            | check_step must be a number greater than 0, not -1.0
        set check_step = 1 / 0         | check_step must be a number greater than 0, not Infinity
        expect numeric W_e[1,1] = 1    | only gradients can be measured, not W_e; write numeric dW_e or numeric db_e
        expect numeric z = 1           | only gradients can be measured, not z; write numeric dW_e or numeric db_e
        expect numeric dW_e = 1        | dW_e has 2 entries; choose one, as in dW_e[1,1], or use sum, mean, min, max or norm
        expect numeric dW_e[2,2] = 1   | dW_e has no entry [2,2]; its shape is 1×2, and entries count from 1
        expect numeric db_e@2 = 1      | db_e is the same for all samples; leave out "@2"
        select gradient_error          | gradient_error is made of all gradients and cannot be selected; select one of them
        """)
    void whatCannotBeIsSaid(String line, String message) {
        assertThatThrownBy(() -> played.run(line)).isInstanceOf(UserError.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"max(numeric dW_e)", "numeric dW_e[1,1]", "gradient_error"})
    void itIsThereFromTheGradientsOn(String read) {
        played.run("go epoch 4 phase delta_hidden");
        assertThatThrownBy(() -> played.number(read))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is not computed yet: epoch 4 has got to phase delta_hidden; it can be read from"
                        + " phase gradients on");
        played.run("step");
        assertThat(played.number("gradient_error")).isLessThan(1e-6);
    }
}
