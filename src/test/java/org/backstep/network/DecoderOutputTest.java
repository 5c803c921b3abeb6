package org.backstep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderOutputTest {
    /**
     * The cube root of a double's precision: there the error of a central difference (h²/6 of the third derivative) and that
     * of rounding are both near 1e-11. The derivatives here are of size 1, so 1e-8 holds with room.
     */
    private static final double STEP = 6e-6;

    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest
    @CsvSource({"2-1-2,sigmoid", "2-1-2,tanh", "3-1-3,linear", "2-8-1-8-2,tanh", "4-3-2-5-4,sigmoid"})
    void theDerivativeOfTheDecoderIsItsCentralDifference(String sizes, String activation) {
        Parameters parameters = random(sizes, activation, 7);
        int size = parameters.network().codeSize();
        for (double z : new double[] {-0.7, 0.1, 0.62}) {
            Matrix code = Matrix.filled(size, 1, z);
            Matrix derivative = Decoder.at(parameters, code).derivative();
            for (int j = 0; j < size; j++) {
                Matrix above = Decoder.decode(parameters, code.with(j, 0, z + STEP));
                Matrix below = Decoder.decode(parameters, code.with(j, 0, z - STEP));
                for (int i = 0; i < derivative.rows(); i++) {
                    double numeric = (above.get(i, 0) - below.get(i, 0)) / (2 * STEP);
                    assertThat(derivative.get(i, j)).isCloseTo(numeric, within(TOLERANCE));
                }
            }
        }
    }

    @Test
    void withOneLayerTheDerivativeIsTheWeightTimesTheSlopeOfSigma() {
        Parameters parameters = random("2-1-2", "sigmoid", 3);
        DecoderOutput there = Decoder.at(parameters, Matrix.scalar(0.4));
        for (int i = 0; i < 2; i++) {
            double output = there.output().get(i, 0);
            assertThat(there.slopes().get(i, 0)).isEqualTo(output * (1 - output));
            assertThat(there.derivative().get(i, 0))
                    .isEqualTo(parameters.weights(2).get(i, 0) * there.slopes().get(i, 0));
        }
    }

    @ParameterizedTest
    @CsvSource({"2-1-2,sigmoid", "2-8-1-8-2,tanh", "3-1-3,relu"})
    void theDecoderAtTheCodeOfASampleGivesItsReconstruction(String sizes, String activation) {
        Parameters parameters = random(sizes, activation, 11);
        Network network = parameters.network();
        Trace trace = new Backpropagation(network, data(network)).trace(parameters);
        CodeLine line = CodeLine.of(parameters, trace.output(network.codeLayer()));
        for (int n = 0; n < trace.x().columns(); n++) {
            DecoderOutput there = line.at(line.codes().get(0, n));
            for (int i = 0; i < network.inputs(); i++) {
                // a product of a matrix and a batch may add in another order than that of a matrix and a column
                assertThat(there.output().get(i, 0))
                        .isCloseTo(
                                trace.reconstruction().get(i, n),
                                within(1e-15 * (1 + there.output().max())));
            }
        }
    }

    @Test
    void aBoundedCodeHasTheWholeOfItsRangeAsALineAnUnboundedOneSomewhatMoreThanTheSamples() {
        Matrix codes = Matrix.row(0.2, 0.6, 0.4);
        CodeLine sigmoid = CodeLine.of(random("2-1-2", "sigmoid", 1), codes);
        assertThat(List.of(sigmoid.from(), sigmoid.to(), sigmoid.smallest(), sigmoid.largest()))
                .containsExactly(0.0, 1.0, 0.2, 0.6);
        CodeLine tanh = CodeLine.of(random("2-1-2", "tanh", 1), codes);
        assertThat(List.of(tanh.from(), tanh.to())).containsExactly(-1.0, 1.0);
        CodeLine linear = CodeLine.of(random("2-1-2", "linear", 1), codes);
        assertThat(linear.from()).isCloseTo(0.1, within(1e-12));
        assertThat(linear.to()).isCloseTo(0.7, within(1e-12));
        CodeLine relu = CodeLine.of(random("2-1-2", "relu", 1), Matrix.row(0, 0, 0));
        assertThat(List.of(relu.from(), relu.to())).containsExactly(0.0, 1.0);
    }

    @Test
    void bothCurvesBeginAndEndWhereTheyShould() {
        CodeLine line = CodeLine.of(random("2-1-2", "sigmoid", 5), Matrix.row(0.2, 0.6, 0.4));
        assertThat(line.whole().columnAt(0)).isEqualTo(line.at(0).output());
        assertThat(line.whole().columnAt(line.whole().columns() - 1))
                .isEqualTo(line.at(1).output());
        assertThat(line.used().columnAt(0)).isEqualTo(line.at(0.2).output());
        assertThat(line.used().columnAt(line.used().columns() - 1))
                .isEqualTo(line.at(0.6).output());
    }

    private static Parameters random(String sizes, String activation, int seed) {
        Random random = new Random(seed);
        Network network = Network.of(Network.sizesOf(sizes), List.of(Activation.named(activation)));
        double[] values = random.doubles(network.parameterCount(), -1, 1).toArray();
        return Parameters.of(network, values);
    }

    private static Matrix data(Network network) {
        double[] values = new Random(2).doubles(network.inputs() * 40L).toArray();
        return Matrix.of(network.inputs(), 40, values);
    }
}
