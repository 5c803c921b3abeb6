package org.backstep.command;

import org.backstep.data.DataSource;
import org.backstep.network.Initialisation;
import org.backstep.network.Network;
import org.backstep.session.Session;
import org.backstep.training.Experiment;
import org.backstep.training.Frozen;
import org.backstep.training.Settings;

/** The part that {@code data}, {@code network} and {@code set init} have in common: a new run that keeps everything else. */
final class NewRun {
    private NewRun() {}

    /** Other data; a network that does not fit it gives way to the notebook's, and that is said. */
    static void withData(Session session, Effects effects, DataSource source, int seed, int features) {
        Network network = session.snapshot().network();
        boolean fits = network.inputs() == features;
        Network fitting = fits ? network : Notebook.narrow(features);
        Experiment present = session.snapshot().run().experiment();
        session.begin(present.with(source, seed).with(fitting, fits ? settings(session) : thawed(session)));
        effects.say(session.snapshot().data().scaling().description());
        if (!fits) {
            effects.say("the network is now " + fitting.sizesText() + " sigmoid, because " + network.sizesText()
                    + " does not take " + features + (features == 1 ? " feature" : " features"));
        }
    }

    /** Another network on the same data. */
    static void withNetwork(Session session, Network network) {
        Experiment experiment = session.snapshot().run().experiment();
        boolean same = network.equals(experiment.network());
        session.begin(experiment.with(network, same ? settings(session) : thawed(session)));
    }

    /** Another start of the weights. */
    static void withInitialisation(Session session, Initialisation initialisation) {
        session.begin(session.snapshot().run().experiment().with(initialisation, settings(session)));
    }

    /** Settings in which no parameter is frozen: those of one network mean nothing in another. */
    private static Settings thawed(Session session) {
        return settings(session).with(Frozen.NONE);
    }

    private static Settings settings(Session session) {
        return session.snapshot().settings();
    }
}
