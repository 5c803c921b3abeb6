package org.backstep.training;

import org.backstep.data.Dataset;
import org.backstep.data.PrincipalComponents;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.jspecify.annotations.Nullable;

/** The common part of a run's branches: the data, the passes through the network, and the last computation shown. */
final class PreparedExperiment {
    private final Experiment experiment;
    private final Dataset data;
    private final Updates updates;
    private final Parameters drawn;
    private final Phases phases;
    private final Names names;
    private final long budget;
    /** Of much data the two after it take long; no epoch waits for them. */
    private final Object measuring = new Object();

    private @Nullable BaseLines baseLines;
    private @Nullable PrincipalComponents components;
    private @Nullable Computation last;

    PreparedExperiment(Experiment experiment, Dataset data, Updates updates, Parameters drawn, long budget) {
        this.experiment = experiment;
        this.data = data;
        this.updates = updates;
        this.drawn = drawn;
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

    Updates updates() {
        return updates;
    }

    /** The parameters at the start, before any edit. */
    Parameters drawn() {
        return drawn;
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

    BaseLines baseLines() {
        synchronized (measuring) {
            BaseLines known = baseLines;
            if (known == null) {
                known = BaseLines.of(data.training(), experiment.network().codeSize());
                baseLines = known;
            }
            return known;
        }
    }

    PrincipalComponents principalComponents() {
        synchronized (measuring) {
            PrincipalComponents known = components;
            if (known == null) {
                known = PrincipalComponents.of(data.training());
                components = known;
            }
            return known;
        }
    }

    /** The computation of an update, made once, as every phase needs it. */
    synchronized Computation compute(Iteration iteration) {
        Computation known = last;
        if (known != null && known.iteration().equals(iteration)) {
            return known;
        }
        Computation fresh = new Computation(this, iteration, updates.trace(iteration));
        last = fresh;
        return fresh;
    }
}
