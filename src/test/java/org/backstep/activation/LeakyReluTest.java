package org.backstep.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.backstep.data.NumpyRandom;
import org.backstep.matrix.Matrix;
import org.backstep.network.Backpropagation;
import org.backstep.network.GradientCheck;
import org.backstep.network.Gradients;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.junit.jupiter.api.Test;

/** The activation of the how-to. */
class LeakyReluTest {
    @Test
    void itsGradientsAreSlopesOfTheLoss() {
        Network network = Network.of(List.of(2, 3, 2), List.of(new LeakyRelu()));
        Matrix x = Matrix.of(2, 4, 0.1, 0.9, 0.4, 0.7, 0.2, 0.8, 0.6, 0.3);
        Parameters parameters = Initialisation.XAVIER.draw(network, new NumpyRandom(1)::nextGaussian);
        Gradients gradients = new Backpropagation(network, x).pass(parameters).gradients();
        // what lesson 06 promises of the default step
        assertThat(new GradientCheck(x, parameters, gradients, GradientCheck.DEFAULT_STEP).error())
                .isLessThan(1e-6);
    }

    @Test
    void aNegativeNumberKeepsAHundredthOfItself() {
        assertThat(new LeakyRelu().value(-3)).isCloseTo(-0.03, within(1e-17));
        assertThat(new LeakyRelu().value(3)).isEqualTo(3);
    }
}
