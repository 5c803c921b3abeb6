package org.backstep.benchmark;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;
import org.backstep.network.Parameters;

/** Networks and data of the sizes that are compared. */
final class Experiments {
    private Experiments() {}

    static Network network(String sizes, String activation) {
        List<Integer> layers =
                Stream.of(sizes.split("-", -1)).map(Integer::valueOf).toList();
        return Network.of(layers, List.of(Activation.named(activation)));
    }

    static Parameters parameters(Network network) {
        return Initialisation.XAVIER.draw(network, new Random(1)::nextGaussian);
    }

    static Matrix data(int inputs, int samples) {
        double[] values = new Random(2).doubles((long) inputs * samples).toArray();
        return Matrix.of(inputs, samples, values);
    }
}
