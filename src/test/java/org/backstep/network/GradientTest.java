package org.backstep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.backstep.activation.Activation;
import org.backstep.activation.Relu;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gradients of backpropagation against central differences of what the code descends, J = d_x/2 · printed loss, on
 * seeded random networks of two to four layers.
 *
 * <p>The step is 6e-6, the cube root of a double's precision: there the error of the formula (h²/6 · J‴) and that of
 * rounding (10⁻¹⁶ J/h) are both near 1e-11. J and its derivatives are of size 1 to 100 here, so 1e-8 holds with room, and
 * a wrong factor or a wrong weight would miss it by far.
 */
class GradientTest {
    private static final double STEP = 6e-6;
    private static final double TOLERANCE = 1e-8;

    /**
     * ReLU has no derivative at 0. Its pre-activations keep this distance from it (others are drawn if they do not), and a
     * step moves them by less than a hundredth of it.
     */
    private static final double FROM_THE_KINK = 1e-2;

    /** Every activation alone in two, three and four layers, and a random mixture for each of twenty seeds. */
    static List<Check> checks() {
        List<Check> all = new ArrayList<>();
        for (Activation activation : Activation.ALL) {
            for (int depth = 2; depth <= 4; depth++) {
                all.add(Check.draw(all.size(), depth, List.of(activation)));
            }
        }
        for (int mixture = 0; mixture < 20; mixture++) {
            all.add(Check.draw(all.size(), 2 + mixture % 3, Activation.ALL));
        }
        return all;
    }

    /** A network, parameters and data. */
    record Check(int seed, Network network, Parameters parameters, Matrix x) {
        static Check draw(int seed, int depth, List<Activation> choice) {
            Random random = new Random(seed);
            int inputs = 1 + random.nextInt(4);
            List<Integer> sizes = new ArrayList<>(List.of(inputs));
            IntStream.range(1, depth).forEach(l -> sizes.add(1 + random.nextInt(4)));
            sizes.add(inputs);
            List<Activation> activations = IntStream.range(0, depth)
                    .mapToObj(l -> choice.get(random.nextInt(choice.size())))
                    .toList();
            Network network = Network.of(sizes, activations);
            while (true) {
                double[] values =
                        random.doubles(network.parameterCount(), -1.5, 1.5).toArray();
                double[] data = random.doubles(7L * inputs, -1, 1).toArray();
                Check check = new Check(seed, network, Parameters.of(network, values), Matrix.of(inputs, 7, data));
                if (check.distanceFromKink() > FROM_THE_KINK) {
                    return check;
                }
            }
        }

        private double distanceFromKink() {
            Trace trace = new Backpropagation(network, x).trace(parameters);
            return IntStream.rangeClosed(1, network.depth())
                    .filter(l -> network.layer(l).activation().orElseThrow() instanceof Relu)
                    .mapToDouble(l -> trace.preActivation(l).map(Math::abs).min())
                    .min()
                    .orElse(1);
        }

        double objective(Parameters at) {
            return network.inputs()
                    / 2.0
                    * new Backpropagation(network, x).trace(at).loss();
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + network.sizesText() + " " + network.activationsText();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyWeightsGradientIsTheSlopeOfTheObjective(Check check) {
        Gradients gradients = new Backpropagation(check.network(), check.x())
                .pass(check.parameters())
                .gradients();
        for (int l = 1; l <= check.network().depth(); l++) {
            Matrix w = check.parameters().weights(l);
            for (int i = 0; i < w.rows(); i++) {
                for (int j = 0; j < w.columns(); j++) {
                    Parameters up = check.parameters().with(OfParameter.weights(l), i + 1, j + 1, w.get(i, j) + STEP);
                    Parameters down = check.parameters().with(OfParameter.weights(l), i + 1, j + 1, w.get(i, j) - STEP);
                    assertThat(gradients.weights(l).get(i, j))
                            .as("dW_%d[%d,%d]", l, i + 1, j + 1)
                            .isCloseTo(slope(check, up, down), within(TOLERANCE));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void everyBiasesGradientIsTheSlopeOfTheObjective(Check check) {
        Gradients gradients = new Backpropagation(check.network(), check.x())
                .pass(check.parameters())
                .gradients();
        for (int l = 1; l <= check.network().depth(); l++) {
            Matrix b = check.parameters().biases(l);
            for (int i = 0; i < b.rows(); i++) {
                Parameters up = check.parameters().with(OfParameter.biases(l), i + 1, 1, b.get(i, 0) + STEP);
                Parameters down = check.parameters().with(OfParameter.biases(l), i + 1, 1, b.get(i, 0) - STEP);
                assertThat(gradients.biases(l).get(i, 0))
                        .as("db_%d[%d]", l, i + 1)
                        .isCloseTo(slope(check, up, down), within(TOLERANCE));
            }
        }
    }

    private static double slope(Check check, Parameters up, Parameters down) {
        return (check.objective(up) - check.objective(down)) / (2 * STEP);
    }
}
