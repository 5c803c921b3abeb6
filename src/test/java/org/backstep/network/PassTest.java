package org.backstep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.backstep.activation.Activation;
import org.backstep.activation.Linear;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;

class PassTest {
    private static final Network NETWORK = Network.of(
            List.of(3, 5, 2, 3),
            List.of(Activation.named("relu"), Activation.named("tanh"), Activation.named("sigmoid")));
    private static final Random RANDOM = new Random(7);
    private static final Matrix X = Matrix.of(3, 211, RANDOM.doubles(633, -1, 1).toArray());
    private static final Parameters PARAMETERS = Parameters.of(
            NETWORK, RANDOM.doubles(NETWORK.parameterCount(), -1, 1).toArray());

    @Test
    void trainingAndLookingComputeTheSameBits() {
        Backpropagation backpropagation = new Backpropagation(NETWORK, X);
        Pass pass = backpropagation.pass(PARAMETERS);
        Trace trace = backpropagation.trace(PARAMETERS);
        assertThat(pass.loss()).isEqualTo(trace.loss());
        for (int l = 1; l <= NETWORK.depth(); l++) {
            assertThat(pass.gradients().weights(l)).isEqualTo(trace.gradients().weights(l));
            assertThat(pass.gradients().biases(l)).isEqualTo(trace.gradients().biases(l));
        }
    }

    @Test
    void aPassLeavesNothingBehindForTheNext() {
        Backpropagation used = new Backpropagation(NETWORK, X);
        used.pass(PARAMETERS.with(OfParameter.weights(1), 1, 1, 1e9));
        assertThat(used.pass(PARAMETERS).gradients().weights(1))
                .isEqualTo(new Backpropagation(NETWORK, X)
                        .pass(PARAMETERS)
                        .gradients()
                        .weights(1));
    }

    @Test
    void aTraceIsNotTouchedByLaterPasses() {
        Backpropagation backpropagation = new Backpropagation(NETWORK, X);
        Trace trace = backpropagation.trace(PARAMETERS);
        Matrix before = Matrix.of(2, 211, trace.output(2).toArray());
        backpropagation.pass(PARAMETERS.with(OfParameter.weights(1), 1, 1, 5));
        backpropagation.trace(PARAMETERS.with(OfParameter.weights(1), 1, 1, 6));
        assertThat(trace.output(2)).isEqualTo(before);
    }

    @Test
    void deltasUseTheWeightsBeforeTheUpdate() {
        Trace trace = new Backpropagation(NETWORK, X).trace(PARAMETERS);
        Matrix back = PARAMETERS.weights(3).transpose().times(trace.delta(3));
        Matrix slope = trace.output(2).map(z -> 1 - z * z);
        // the same sums in the same order: a product of small matrices leaves EJML no choice
        assertThat(trace.delta(2)).isEqualTo(back.hadamard(slope));
    }

    @Test
    void eachLayerIsSigmaOfItsMixture() {
        Trace trace = new Backpropagation(NETWORK, X).trace(PARAMETERS);
        Matrix pre = PARAMETERS.weights(1).times(X).plusColumn(PARAMETERS.biases(1));
        assertThat(trace.preActivation(1)).isEqualTo(pre);
        assertThat(trace.output(1)).isEqualTo(pre.map(v -> Math.max(0, v)));
    }

    @Test
    void sampleLossesAddUpToTheMean() {
        Trace trace = new Backpropagation(NETWORK, X).trace(PARAMETERS);
        // 633 squares are added in another order: a few units in the last place of a number below 10
        assertThat(trace.sampleLosses().sum() / 633)
                .isCloseTo(trace.loss(), org.assertj.core.api.Assertions.within(1e-14));
    }

    @Test
    void gradientsAreMeansOverTheSamples() {
        Trace trace = new Backpropagation(NETWORK, X).trace(PARAMETERS);
        for (int l = 1; l <= 3; l++) {
            Matrix in = l == 1 ? X : trace.output(l - 1);
            Matrix weights = trace.delta(l).times(in.transpose()).dividedBy(211);
            // 211 summands below 1 in another order
            assertThat(trace.gradients()
                            .weights(l)
                            .minus(weights)
                            .map(Math::abs)
                            .max())
                    .isLessThan(1e-15);
            assertThat(trace.gradients().biases(l)).isEqualTo(trace.delta(l).rowMeans());
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryIsRefusedBeforeItIsTried() {
        Network wide = Network.of(List.of(1, 100_000, 1), List.of(new Linear()));
        Matrix manySamples = Matrix.filled(1, 100_000, 1);
        assertThatThrownBy(() -> new Backpropagation(wide, manySamples))
                .isInstanceOf(UserError.class)
                .hasMessage("1-100000-1 with 100000 samples needs 1280012 MB; choose fewer samples or smaller layers");
    }

    @Test
    void dataOfAnotherWidthIsRefused() {
        assertThatThrownBy(() -> new Backpropagation(NETWORK, Matrix.of(2, 1, 0.0, 1.0)))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "the data has 2 features, but the network 3-5-2-3 takes 3; its first and last size must be 2");
    }
}
