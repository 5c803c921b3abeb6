package org.backstep.training;

import org.backstep.data.DataSource;
import org.backstep.data.HeldOut;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;

/**
 * The complete description of a run: same experiment, same bits.
 *
 * @param seed of the one generator that draws the data's noise first, then the weights, then the orders of the samples;
 *     0…2147483647
 * @param heldOut how many samples are never trained on
 * @param settings of epoch 1
 */
public record Experiment(
        DataSource source,
        int seed,
        HeldOut heldOut,
        Network network,
        Initialisation initialisation,
        Settings settings) {
    /** An experiment with the notebook's initialisation, in which no sample is held out. */
    public Experiment(DataSource source, int seed, Network network, Settings settings) {
        this(source, seed, HeldOut.NONE, network, Initialisation.XAVIER, settings);
    }

    public Experiment with(HeldOut other) {
        return new Experiment(source, seed, other, network, initialisation, settings);
    }

    public Experiment with(Network other, Settings others) {
        return new Experiment(source, seed, heldOut, other, initialisation, others);
    }

    public Experiment with(DataSource other, int otherSeed) {
        return new Experiment(other, otherSeed, heldOut, network, initialisation, settings);
    }

    public Experiment with(Settings other) {
        return new Experiment(source, seed, heldOut, network, initialisation, other);
    }

    public Experiment with(Initialisation other, Settings others) {
        return new Experiment(source, seed, heldOut, network, other, others);
    }
}
