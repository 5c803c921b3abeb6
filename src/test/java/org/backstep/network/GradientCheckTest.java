package org.backstep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.backstep.activation.Activation;
import org.backstep.activation.Sigmoid;
import org.backstep.activation.Tanh;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check tells right gradients from wrong ones, and says how well it measured. */
class GradientCheckTest {
    /** The relative error that lesson 06 promises for a good step. */
    private static final double PROMISED = 1e-6;

    static List<GradientTest.Check> checks() {
        return GradientTest.checks();
    }

    /** The checks whose J is no parabola along a parameter: with linear layers a central difference has no error of its own. */
    static List<GradientTest.Check> curved() {
        return checks().stream()
                .filter(check -> IntStream.rangeClosed(1, check.network().depth())
                        .mapToObj(l -> check.network().layer(l).activation())
                        .allMatch(a -> a.orElseThrow() instanceof Sigmoid || a.orElseThrow() instanceof Tanh))
                .toList();
    }

    private static GradientCheck of(GradientTest.Check check, double step) {
        Gradients gradients = new Backpropagation(check.network(), check.x())
                .pass(check.parameters())
                .gradients();
        return new GradientCheck(check.x(), check.parameters(), gradients, step);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void randomNetworksOfEveryActivationAgreeAtTheDefaultStep(GradientTest.Check check) {
        assertThat(of(check, GradientCheck.DEFAULT_STEP).error()).isLessThan(PROMISED);
    }

    @ParameterizedTest
    @MethodSource("curved")
    void aStepThatIsTooLargeAndOneThatIsTooSmallAreWorse(GradientTest.Check check) {
        double good = of(check, GradientCheck.DEFAULT_STEP).error();
        assertThat(of(check, 1e-1).error()).isGreaterThan(100 * good);
        assertThat(of(check, 1e-12).error()).isGreaterThan(100 * good);
    }

    @Test
    void thereAreCurvedNetworks() {
        assertThat(curved()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void entriesAndMatricesAreTheSlopesOfTheirOwnParameters(GradientTest.Check check) {
        GradientCheck measured = of(check, 1e-5);
        int index = 0;
        for (int l = 1; l <= check.network().depth(); l++) {
            Matrix weights = measured.matrix(OfParameter.weights(l).gradient());
            Matrix biases = measured.matrix(OfParameter.biases(l).as(Aspect.NUMERIC));
            Matrix derived = new Backpropagation(check.network(), check.x())
                    .pass(check.parameters())
                    .gradients()
                    .weights(l);
            for (int i = 1; i <= weights.rows(); i++) {
                for (int j = 1; j <= weights.columns(); j++) {
                    assertThat(measured.indexOf(OfParameter.weights(l).as(Aspect.NUMERIC), i, j))
                            .isEqualTo(index);
                    assertThat(weights.get(i - 1, j - 1))
                            .isEqualTo(measured.numeric(index++))
                            .isCloseTo(derived.get(i - 1, j - 1), within(1e-8));
                }
            }
            for (int i = 1; i <= biases.rows(); i++) {
                assertThat(measured.indexOf(OfParameter.biases(l).gradient(), i, 1))
                        .isEqualTo(index);
                assertThat(biases.get(i - 1, 0)).isEqualTo(measured.numeric(index++));
            }
        }
        assertThat(measured.size()).isEqualTo(index);
    }

    @Test
    void aGradientThatIsTwiceTooLargeIsAThirdOff() {
        GradientTest.Check check = checks().get(0);
        Gradients right = new Backpropagation(check.network(), check.x())
                .pass(check.parameters())
                .gradients();
        double[] doubled = IntStream.range(0, check.network().parameterCount())
                .mapToDouble(k -> 2 * right.get(k))
                .toArray();
        GradientCheck wrong =
                new GradientCheck(check.x(), check.parameters(), new Gradients(check.network(), doubled), 1e-5);
        assertThat(wrong.error()).isCloseTo(1.0 / 3, within(1e-7));
        assertThat(wrong.error(0)).isCloseTo(1.0 / 3, within(1e-7));
        assertThat(wrong.error(new int[] {0})).isCloseTo(wrong.error(0), within(1e-15));
    }

    @Test
    void aRelativeErrorLiesBetweenNoneAndOne() {
        assertThat(GradientCheck.relativeError(0, 0, 0)).isZero();
        assertThat(GradientCheck.relativeError(0, 1e-300, 0)).isEqualTo(1);
        assertThat(GradientCheck.relativeError(-2, 2, 0)).isEqualTo(1);
        assertThat(GradientCheck.relativeError(1, 3, 0)).isEqualTo(0.5);
        assertThat(GradientCheck.relativeError(3, 1, 0)).isEqualTo(0.5);
        assertThat(GradientCheck.relativeError(0, 1e-16, 1e-15)).isZero();
        assertThat(GradientCheck.relativeError(0, 1e-14, 1e-15)).isEqualTo(1);
    }

    @Test
    void theObjectiveIsHalfTheFeaturesTimesThePrintedLoss() {
        GradientTest.Check check = checks().get(2);
        Backpropagation passes = new Backpropagation(check.network(), check.x());
        assertThat(new Objective(check.network(), check.x()).at(check.parameters()))
                .isEqualTo(check.network().inputs()
                        / 2.0
                        * passes.pass(check.parameters()).loss());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-5, Double.NaN, Double.POSITIVE_INFINITY})
    void aStepIsAPositiveNumber(double step) {
        assertThatThrownBy(() -> of(checks().get(0), step))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("check_step must be a number greater than 0");
    }

    @Test
    void moreThanOneWouldWaitForIsRefusedAndOneEntryIsNot() {
        Network large = Network.of(List.of(64, 64, 64), List.of(Activation.ALL.get(0)));
        Matrix x = Matrix.of(64, 500, new double[64 * 500]);
        Parameters parameters = Parameters.of(large, new double[large.parameterCount()]);
        Gradients gradients = new Backpropagation(large, x).pass(parameters).gradients();
        GradientCheck check = new GradientCheck(x, parameters, gradients, 1e-5);
        assertThatThrownBy(check::error)
                .isInstanceOf(UserError.class)
                .hasMessage("measuring 8320 gradients takes 16640 passes through 500 samples, too many to wait for;"
                        + " read single entries, as in numeric dW_1[1,1]");
        assertThatThrownBy(() -> check.matrix(OfParameter.weights(2).gradient()))
                .isInstanceOf(UserError.class);
        assertThat(check.error(large.parameterCount() - 1)).isLessThan(PROMISED);
    }
}
