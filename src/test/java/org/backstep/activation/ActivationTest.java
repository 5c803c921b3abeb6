package org.backstep.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationTest {
    private static final double[] ARGUMENTS = {
        -1e308, -1000, -500, -40, -3.5, -1, -1e-9, -0.0, 0.0, 1e-300, 0.25, 2, 36, 499, 501, 1e308
    };

    static List<Activation> all() {
        return Activation.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void arraysAndSingleNumbersHaveTheSameBits(Activation activation) {
        double[] output = new double[ARGUMENTS.length];
        activation.apply(ARGUMENTS, output, ARGUMENTS.length);
        double[] delta = new double[ARGUMENTS.length];
        java.util.Arrays.fill(delta, 3);
        activation.timesDerivative(ARGUMENTS, output, delta, ARGUMENTS.length);
        for (int k = 0; k < ARGUMENTS.length; k++) {
            assertThat(output[k]).isEqualTo(activation.value(ARGUMENTS[k]));
            assertThat(delta[k]).isEqualTo(3 * activation.derivative(ARGUMENTS[k], output[k]));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheGivenLengthIsWritten(Activation activation) {
        double[] output = {7, 7, 7};
        activation.apply(new double[] {1, 1, 1}, output, 2);
        assertThat(output[2]).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("all")
    void boundedMeansWithinOne(Activation activation) {
        for (double argument : new double[] {1e308, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(Math.abs(activation.value(argument)) <= 1)
                    .isEqualTo(activation.bounded() || activation.value(argument) == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void notANumberStaysNotANumber(Activation activation) {
        assertThat(activation.value(Double.NaN)).isNaN();
    }

    @Test
    void theSigmoidsArgumentIsClippedAt500() {
        Sigmoid sigmoid = new Sigmoid();
        assertThat(sigmoid.value(-501)).isEqualTo(sigmoid.value(-500)).isPositive();
        assertThat(sigmoid.value(-499)).isGreaterThan(sigmoid.value(-500));
        assertThat(sigmoid.value(0)).isEqualTo(0.5);
    }

    @Test
    void sigmoidAndTanhAgreeWithTheirDefinitions() {
        for (double x = -20; x <= 20; x += 0.37) {
            // two exponentials that each may differ in the last bit of a number below 1
            assertThat(new Sigmoid().value(x)).isCloseTo(1 / (1 + StrictMath.exp(-x)), within(4e-16));
            assertThat(new Tanh().value(x)).isCloseTo(StrictMath.tanh(x), within(4e-16));
        }
    }

    @Test
    void reluHasNoSlopeAtItsKink() {
        Relu relu = new Relu();
        assertThat(relu.derivative(0, relu.value(0))).isZero();
        assertThat(relu.derivative(-0.0, relu.value(-0.0))).isZero();
        assertThat(relu.derivative(Double.MIN_VALUE, relu.value(Double.MIN_VALUE)))
                .isEqualTo(1);
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Activation.named("softmax"))
                .isInstanceOf(UserError.class)
                .hasMessage("unknown activation \"softmax\"; there are sigmoid, relu, tanh, linear");
    }
}
