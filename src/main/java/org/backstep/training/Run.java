package org.backstep.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.backstep.data.Dataset;
import org.backstep.data.NumpyRandom;
import org.backstep.data.PrincipalComponents;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.network.Parameters;
import org.backstep.network.Trace;
import org.backstep.notation.UserError;
import org.backstep.training.optimizer.Moments;

/**
 * An experiment with all its branches; immutable. The first branch is called "main". Changing a run gives a new run that
 * shares what has been computed.
 */
public final class Run {
    public static final String MAIN = "main";
    /** The default budget for parameters, in bytes: 256 MB, or a quarter of a smaller memory. */
    public static final long DEFAULT_BUDGET =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

    private final PreparedExperiment prepared;
    private final List<Branch> branches;

    private Run(PreparedExperiment prepared, List<Branch> branches) {
        this.prepared = prepared;
        this.branches = List.copyOf(branches);
    }

    /** Makes a run at its start: loads the data and draws the weights. */
    public static Run of(Experiment experiment) {
        return of(experiment, DEFAULT_BUDGET);
    }

    /**
     * Makes a run with a memory budget.
     *
     * @param budget bytes of parameters; those that do not fit are computed again when needed
     */
    public static Run of(Experiment experiment, long budget) {
        NumpyRandom random = new NumpyRandom(experiment.seed());
        Dataset loaded = experiment.source().load(random);
        Dataset data = loaded.holdingOut(experiment.heldOut().draw(loaded.samples(), experiment.seed()));
        Network network = experiment.network();
        Updates updates = new Updates(network, data, experiment.seed());
        Parameters parameters = experiment.initialisation().draw(network, random::nextGaussian);
        PreparedExperiment prepared = new PreparedExperiment(experiment, data, updates, parameters, budget);
        Iteration first =
                new Iteration(1, 1, parameters, Moments.NONE, random.place(), experiment.settings(), Cause.INITIALISED);
        Position start = Position.start(prepared.phases());
        History history = new History(first, updates, 0, budget);
        return new Run(prepared, List.of(Branch.begun(MAIN, null, history, start)));
    }

    public Experiment experiment() {
        return prepared.experiment();
    }

    public Dataset data() {
        return prepared.data();
    }

    public Network network() {
        return prepared.experiment().network();
    }

    public Phases phases() {
        return prepared.phases();
    }

    public BaseLines baseLines() {
        return prepared.baseLines();
    }

    /** Those of the samples trained on; there is more than one feature. */
    public PrincipalComponents principalComponents() {
        return prepared.principalComponents();
    }

    /** The names of the network's quantities. */
    public Names names() {
        return prepared.names();
    }

    /** d_x / d_z, §7. */
    public double compressionRatio() {
        return prepared.compressionRatio();
    }

    public List<Branch> branches() {
        return branches;
    }

    public Optional<Branch> branch(String name) {
        return branches.stream().filter(branch -> branch.name().equals(name)).findFirst();
    }

    /**
     * Every number of the update at a position of a branch (at the start: of the first update); the last one is kept.
     */
    public Computation compute(Branch branch, Position at) {
        return prepared.compute(branch.iteration(at));
    }

    /** Every quantity of a pass through the data with any parameters; its gradients are those of all samples trained on. */
    public Trace trace(Parameters parameters) {
        return prepared.updates().trace(parameters);
    }

    /** The metrics of any parameters, §7. */
    public Metrics metrics(Parameters parameters) {
        return prepared.updates().metrics(parameters);
    }

    /** Every quantity of an update, with its own batch and rule. */
    public Trace trace(Iteration iteration) {
        return prepared.updates().trace(iteration);
    }

    public Parameters updated(Iteration iteration) {
        return prepared.updates().make(iteration).next().parameters();
    }

    /** The parameters of an update of a branch without what was edited there, in this branch or in those before it. */
    public Parameters unedited(Branch branch, Position at) {
        Iteration here = branch.iteration(at);
        for (Branch line = branch.parent(); line != null && here.cause().isOfBranch(); line = line.parent()) {
            here = line.iteration(at);
        }
        return here.cause().isOfBranch() ? prepared.drawn() : here.parameters();
    }

    /** The loss over all samples trained on as a function of the parameters; for one thread. */
    public ToDoubleFunction<Parameters> losses() {
        return prepared.updates().losses();
    }

    /** This run with a newer state of one of its branches. */
    public Run with(Branch changed) {
        List<Branch> all = new ArrayList<>(branches);
        all.replaceAll(branch -> branch.name().equals(changed.name()) ? changed : branch);
        return new Run(prepared, all);
    }

    /** Starts a branch at a position of another without a change: its own epochs begin with that of the position. */
    public Run branchOff(Branch from, Position at, String name) {
        if (branch(name).isPresent()) {
            throw new UserError("there is a branch \"" + name + "\" already; choose another name");
        }
        Iteration here = from.iteration(at);
        return plus(name, from, here.edited(here.parameters(), here.settings(), Cause.BRANCHED), at);
    }

    /** Starts a branch at a position of another with other parameters or settings for the update there. */
    public Run branchOff(Branch from, Position at, String name, Parameters parameters, Settings settings) {
        return plus(name, from, from.iteration(at).edited(parameters, settings, Cause.EDITED), at);
    }

    /** Changes the first update of a branch in which nothing has been computed yet. */
    public Run editInPlace(Branch fresh, Parameters parameters, Settings settings) {
        Iteration origin = fresh.history().origin().edited(parameters, settings, Cause.EDITED);
        return with(fresh.withHistory(historyOf(origin, fresh, prepared.budget() / branches.size())));
    }

    private Run plus(String name, Branch parent, Iteration origin, Position at) {
        long share = prepared.budget() / (branches.size() + 1);
        branches.forEach(branch -> branch.history().limit(share));
        List<Branch> all = new ArrayList<>(branches);
        all.add(Branch.begun(name, parent, historyOf(origin, parent, share), at));
        return new Run(prepared, all);
    }

    /** A history from an origin; the losses of the epoch's updates before it count for the epoch. */
    private History historyOf(Iteration origin, Branch before, long share) {
        double loss = 0;
        for (int batch = 1; batch < origin.batch(); batch++) {
            Iteration earlier = before.iteration(new Position(origin.epoch(), batch, 1));
            loss += prepared.updates().make(earlier).pass().loss()
                    * prepared.updates().samples(earlier);
        }
        return new History(origin, prepared.updates(), loss, share);
    }

    /**
     * Limits the memory of all branches together; numbers that no longer fit are computed again when needed.
     *
     * @param budget bytes of parameters
     */
    public void limit(long budget) {
        branches.forEach(branch -> branch.history().limit(budget / branches.size()));
    }

    /** A name that no branch has yet: "branch 1", "branch 2", … */
    public String freeName() {
        int number = 1;
        while (branch("branch " + number).isPresent()) {
            number++;
        }
        return "branch " + number;
    }
}
