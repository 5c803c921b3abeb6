package org.backstep.session;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.training.Experiment;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Settings;

/** Small experiments for tests. */
final class Sessions {
    private Sessions() {}

    /** Twelve points of the spiral, 2-1-2 sigmoid, η = 1. */
    static Session small() {
        return Session.of(experiment("2-1-2", "sigmoid", 1));
    }

    /** One that can keep a few epochs only and computes the others again. */
    static Session forgetful(Experiment experiment) {
        return new Session(State.startOf(Run.of(experiment, 2_000), State.NOTEBOOK_GOAL));
    }

    static Experiment experiment(String sizes, String activations, double learningRate) {
        List<Integer> layers =
                Stream.of(sizes.split("-", -1)).map(Integer::valueOf).toList();
        List<Activation> functions =
                Stream.of(activations.split(",", -1)).map(Activation::named).toList();
        return new Experiment(
                new Spiral(12, 0.3),
                42,
                Network.of(layers, functions),
                Settings.NOTEBOOK.withLearningRate(learningRate));
    }

    static Position at(int epoch, int phase) {
        return new Position(epoch, phase);
    }
}
