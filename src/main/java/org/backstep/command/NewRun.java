package org.backstep.command;

import org.backstep.data.DataSource;
import org.backstep.data.HeldOut;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;
import org.backstep.session.Session;
import org.backstep.training.Experiment;
import org.backstep.training.FrozenParameters;
import org.backstep.training.Settings;

/** The part that {@code data}, {@code network} and {@code set init} have in common: a new run that keeps everything else. */
final class NewRun {
    private NewRun() {}

    /** Other data; a network that does not fit it gives way to the notebook's, and that is said. */
    static void withData(Session session, Effects effects, DataSource source, int seed, HeldOut heldOut) {
        int features = source.inputs();
        Network network = session.snapshot().network();
        boolean fits = network.inputs() == features;
        Network fitting = fits ? network : Notebook.narrow(features);
        session.begin(with(session.snapshot().experiment().with(source, seed).with(heldOut), fitting, fits));
        effects.say(session.snapshot().data().scaling().description());
        if (!fits) {
            effects.say("the network is now " + fitting.sizesText() + " sigmoid, because " + network.sizesText()
                    + " does not take " + features + (features == 1 ? " feature" : " features"));
        }
        source.notes().forEach(effects::say);
    }

    /** Another network on the same data. */
    static void withNetwork(Session session, Network network) {
        Experiment experiment = session.snapshot().experiment();
        session.begin(with(experiment, network, network.equals(experiment.network())));
    }

    /** Another start of the weights. */
    static void withInitialisation(Session session, Initialisation initialisation) {
        Experiment experiment = session.snapshot().experiment();
        session.begin(experiment.with(initialisation, experiment.settings()));
    }

    /** The experiment with a network; which parameters are frozen means nothing in another one. */
    private static Experiment with(Experiment experiment, Network network, boolean same) {
        Settings settings = experiment.settings();
        return experiment.with(network, same ? settings : settings.with(FrozenParameters.NONE));
    }
}
