package org.backstep.command;

import org.backstep.data.DataSource;
import org.backstep.network.Network;
import org.backstep.session.Session;
import org.backstep.training.Experiment;
import org.backstep.training.Settings;

/** What {@code data} and {@code network} have in common: a new run that keeps everything else. */
final class NewRun {
    private NewRun() {}

    /** Other data; a network that does not fit it gives way to the notebook's, and that is said. */
    static void withData(Session session, Effects effects, DataSource source, int seed, int features) {
        Network network = session.snapshot().network();
        boolean fits = network.inputs() == features;
        Network fitting = fits ? network : Notebook.narrow(features);
        session.begin(new Experiment(source, seed, fitting, settings(session)));
        effects.say(session.snapshot().data().scaling().description());
        if (!fits) {
            effects.say("the network is now " + fitting.sizesText() + " sigmoid, because " + network.sizesText()
                    + " does not take " + features + (features == 1 ? " feature" : " features"));
        }
    }

    /** Another network on the same data. */
    static void withNetwork(Session session, Network network) {
        Experiment experiment = session.snapshot().run().experiment();
        session.begin(new Experiment(experiment.source(), experiment.seed(), network, settings(session)));
    }

    private static Settings settings(Session session) {
        return session.snapshot().computation().epoch().settings();
    }
}
