package org.backstep.command;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.data.Spiral;
import org.backstep.network.Network;
import org.backstep.training.Experiment;
import org.backstep.training.Settings;

/** The notebook's own choices: every default. */
public final class Notebook {
    public static final int SAMPLES = 500;
    public static final double NOISE = 0.3;
    public static final int SEED = 42;

    private Notebook() {}

    /** 500 points of the spiral, seed 42, 2-1-2 sigmoid, η = 1. */
    public static Experiment experiment() {
        return new Experiment(new Spiral(SAMPLES, NOISE), SEED, narrow(2), Settings.NOTEBOOK);
    }

    /** The notebook's network for so many features: d-1-d sigmoid. */
    static Network narrow(int features) {
        return Network.of(List.of(features, 1, features), List.of(Activation.named("sigmoid")));
    }
}
