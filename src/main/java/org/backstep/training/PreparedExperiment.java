package org.backstep.training;

import org.backstep.data.Dataset;
import org.backstep.network.Backpropagation;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.jspecify.annotations.Nullable;

/** What all branches of a run share: the data, the passes through the network, and the last computation shown. */
final class PreparedExperiment {
    private final Experiment experiment;
    private final Dataset data;
    private final Backpropagation backpropagation;
    private final Phases phases;
    private final Names names;
    private final long budget;
    private @Nullable BaseLines baseLines;
    private @Nullable Computation last;

    PreparedExperiment(Experiment experiment, Dataset data, Backpropagation backpropagation, long budget) {
        this.experiment = experiment;
        this.data = data;
        this.backpropagation = backpropagation;
        this.budget = budget;
        names = Names.of(experiment.network());
        phases = Phases.of(experiment.network());
    }

    Experiment experiment() {
        return experiment;
    }

    Dataset data() {
        return data;
    }

    Backpropagation backpropagation() {
        return backpropagation;
    }

    Phases phases() {
        return phases;
    }

    Names names() {
        return names;
    }

    long budget() {
        return budget;
    }

    double compressionRatio() {
        Network network = experiment.network();
        return (double) network.inputs() / network.codeSize();
    }

    synchronized BaseLines baseLines() {
        if (baseLines == null) {
            baseLines = BaseLines.of(data.x(), experiment.network().codeSize());
        }
        return baseLines;
    }

    /** The same epoch is asked for phase after phase; it is computed once. */
    synchronized Computation compute(Epoch epoch) {
        Computation known = last;
        if (known != null && known.epoch().equals(epoch)) {
            return known;
        }
        Computation fresh = new Computation(this, epoch, backpropagation.trace(epoch.parameters()));
        last = fresh;
        return fresh;
    }
}
