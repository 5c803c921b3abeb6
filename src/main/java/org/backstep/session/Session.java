package org.backstep.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.backstep.network.GradientCheck;
import org.backstep.network.Names;
import org.backstep.network.Parameters;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.training.Branch;
import org.backstep.training.Experiment;
import org.backstep.training.Failure;
import org.backstep.training.Iteration;
import org.backstep.training.Phases;
import org.backstep.training.Position;
import org.backstep.training.Run;
import org.backstep.training.Settings;
import org.backstep.training.Watch;

/**
 * A person's way through a run: stepping, jumping, branching, editing. Every change makes a new {@link State}; listeners
 * get a {@link Snapshot} of it on the thread that made the change. One thread at a time changes a session.
 *
 * <p>Methods that may have something to say return it as a sentence, or empty.
 */
public final class Session {
    /** Further than this no run is trained. */
    public static final int LAST_EPOCH = 10_000_000;

    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot now;
    private volatile Watch watch = Watch.NONE;

    public Session(State state) {
        now = new Snapshot(state);
    }

    public static Session of(Experiment experiment) {
        return new Session(State.startOf(Run.of(experiment), State.NOTEBOOK_GOAL));
    }

    /** The present state. */
    public Snapshot snapshot() {
        return now;
    }

    public void addListener(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    /** Sets the watch that sees every epoch that is trained or played through, and may stop it. */
    public void watchedBy(Watch other) {
        watch = other;
    }

    /** Puts an earlier (or any other) state in place: undo. */
    public void restore(State state) {
        now = new Snapshot(state);
        listeners.forEach(listener -> listener.accept(now));
    }

    private State state() {
        return now.state();
    }

    private Phases phases() {
        return now.phases();
    }

    // ---- runs -------------------------------------------------------------------------------------------------

    /** Begins a new run; what is kept, the goal and the step of the gradient check stay. */
    public void begin(Experiment experiment) {
        // half the memory is the new run's
        state().kept().forEach(old -> old.run().limit(Run.DEFAULT_BUDGET / 2 / KeptRun.MOST));
        restore(state().begin(Run.of(experiment)));
    }

    /** Keeps the branch we are in, as far as it is computed, to compare later runs with it. */
    public void keep(String name) {
        if (name.isBlank()) {
            throw new UserError("a kept run needs a name");
        }
        if (state().kept().stream().anyMatch(old -> old.name().equals(name))) {
            throw new UserError("a run is kept as \"" + name + "\" already; choose another name");
        }
        if (state().line().lastComputed() == 0) {
            throw new UserError("no epoch has been computed yet; there is nothing to compare with");
        }
        if (state().kept().size() == KeptRun.MOST) {
            throw new UserError(KeptRun.MOST + " runs are kept already; forget one of them first");
        }
        restore(state().keeping(new KeptRun(name, state().run(), state().line())));
    }

    /** Keeps a run no longer. */
    public void forget(String name) {
        List<String> names = state().kept().stream().map(KeptRun::name).toList();
        if (!names.contains(name)) {
            throw new UserError("no run is kept as \"" + name + "\"; "
                    + (names.isEmpty() ? "none is kept" : "kept are \"" + String.join("\", \"", names) + "\""));
        }
        restore(state().forgetting(name));
    }

    // ---- moving -----------------------------------------------------------------------------------------------

    /** So many phases on, or back if negative. */
    public Optional<String> movePhases(int count) {
        Position here = state().position();
        Position back = state().line().plusPhases(Position.start(phases()), -(long) count, phases());
        return goTo(state().line().plusPhases(here, count, phases()), count < 0 && back.compareTo(here) > 0);
    }

    /** So many updates on, or back if negative, at the same phase. */
    public Optional<String> moveBatches(int count) {
        Position here = state().position();
        Position back = state().line().plusBatches(Position.start(phases()), -(long) count, phases());
        return goTo(state().line().plusBatches(here, count, phases()), count < 0 && back.compareTo(here) > 0);
    }

    /** So many epochs on, or back if negative, at the same phase. */
    public Optional<String> moveEpochs(int count) {
        return goTo(
                state().line().plusEpochs(state().position(), count, phases()),
                state().position().epoch() + (long) count < 0);
    }

    private Optional<String> goTo(Position target, boolean pastTheStart) {
        Optional<String> said = goTo(target);
        return pastTheStart ? Optional.of("there is nothing before the start; we are at the start") : said;
    }

    /** Jumps to a position of this branch, training what is missing. */
    public Optional<String> goTo(Position target) {
        if (target.epoch() > LAST_EPOCH) {
            throw new UserError(
                    "epoch " + target.epoch() + " is too far; the last that can be reached is " + LAST_EPOCH);
        }
        requireBatch(target);
        Branch computed = state().line().computedTo(target, phases(), watch);
        Position reached = target.compareTo(computed.reached()) > 0 ? computed.reached() : target;
        restore(state().with(state().run().with(computed)).at(reached));
        return stopped(target);
    }

    private void requireBatch(Position target) {
        int batches = state().line().batches(target.epoch());
        if (target.batch() > batches) {
            throw new UserError("epoch " + target.epoch() + " has no batch " + target.batch() + "; "
                    + (batches == 1 ? "its one update is made from all samples" : "batches go from 1 to " + batches));
        }
    }

    private Optional<String> stopped(Position target) {
        Optional<String> failed = failedBy(target, now.branch());
        if (failed.isPresent()) {
            return failed;
        }
        return now.position().compareTo(target) < 0
                ? Optional.of("stopped after epoch " + now.position().epoch())
                : Optional.empty();
    }

    /** Why a branch ends, if it ends at a position or before it. */
    private Optional<String> failedBy(Position position, Branch line) {
        return line.failure()
                .filter(failure -> failure.position().compareTo(position) <= 0)
                .map(this::describe);
    }

    private String describe(Failure failure) {
        Position at = failure.position();
        return "training stopped at epoch " + at.epoch() + ", phase " + phases().name(at.phase()) + ": "
                + failure.description()
                + (at.epoch() == 1 && at.phase() < phases().count()
                        ? "; nothing has been learnt yet, so the data or the first weights are too large"
                        : "; a smaller learning rate may help");
    }

    /** To the last computed epoch. */
    public Optional<String> goToEnd() {
        return goToEndOf(state().line().reached().epoch());
    }

    /** To the last phase of an epoch. */
    public Optional<String> goToEndOf(int epoch) {
        return goTo(epoch == 0 ? Position.start(phases()) : state().line().endOf(epoch, phases()));
    }

    /**
     * Trains until a condition holds, or so many epochs from here. It is tested now and at each epoch's end; where it
     * reads what is not computed yet, now does not count.
     *
     * @return which of the two it was
     */
    public String playUntil(Predicate<Snapshot> condition, int limit) {
        if (holdsNow(condition)) {
            return "the condition holds already, at epoch " + now.position().epoch();
        }
        State state = state();
        Branch line = state.line();
        boolean ended = state.position().equals(line.endOf(state.position().epoch(), phases()));
        int first = state.position().epoch() + (ended ? 1 : 0);
        long last = Math.min(first + (long) limit - 1, LAST_EPOCH);
        for (int epoch = first; epoch <= last; epoch++) {
            Position end = line.endOf(epoch, phases());
            line = line.computedTo(end, phases(), Watch.NONE);
            Optional<String> failed = failedBy(end, line);
            state = state.with(state.run().with(line)).at(failed.isPresent() ? line.reached() : end);
            boolean holds = failed.isEmpty() && condition.test(new Snapshot(state));
            if (failed.isPresent() || holds || !watch.goOnAfter(epoch)) {
                restore(state);
                return failed.orElse(holds ? "the condition holds at epoch " + epoch : "stopped after epoch " + epoch);
            }
        }
        restore(state);
        return "the limit of " + limit + " epochs was reached at epoch "
                + state.position().epoch() + "; the condition does not hold";
    }

    private boolean holdsNow(Predicate<Snapshot> condition) {
        try {
            return condition.test(now);
        } catch (UserError notComputedYet) {
            return false;
        }
    }

    // ---- branches ---------------------------------------------------------------------------------------------

    /** Starts a branch here and moves to it. */
    public void branch(String name) {
        Run run = state().run().branchOff(state().line(), state().position(), name);
        enter(run, name);
    }

    /** Moves to a branch, keeping the position where that branch has it, else to its end. */
    public void switchTo(String name) {
        Branch line = state().run().branch(name).orElseThrow(() -> Snapshot.noSuchBranch(state().run(), name));
        boolean has = line.reached().compareTo(state().position()) >= 0;
        restore(state().in(name).at(has ? state().position() : line.reached()));
    }

    private void enter(Run run, String name) {
        State moved = state().with(run).in(name);
        Position reached = moved.line().reached();
        restore(reached.compareTo(moved.position()) < 0 ? moved.at(reached) : moved);
    }

    // ---- edits ------------------------------------------------------------------------------------------------

    /**
     * Sets one weight or bias of the epoch we are in (at the start: of epoch 1).
     *
     * @param row from 1
     * @param column from 1
     */
    public Optional<String> setParameter(Quantity quantity, int row, int column, double value) {
        if (!Double.isFinite(value)) {
            throw new UserError(nameOf(quantity) + " can only be set to a finite number");
        }
        Iteration here = here();
        if (!(quantity instanceof OfParameter parameter) || !parameter.isPresentValue()) {
            throw new UserError(nameOf(quantity) + " is computed and cannot be set; weights, biases,"
                    + " learning_rate and epochs can be");
        }
        return edit(here.parameters().with(parameter, row, column, value), here.settings());
    }

    /** Changes how updates are made, from this one on; another division into batches begins the epoch again. */
    public Optional<String> setSettings(Settings settings) {
        return edit(here().parameters(), settings);
    }

    /** Sets how many epochs the timeline shows. */
    public void setGoal(double epochs) {
        restore(state().aimingAt(checkedGoal(epochs)));
    }

    /**
     * A number of epochs that the timeline can show.
     *
     * @throws UserError if it is not a whole number from 1 to the last epoch
     */
    public static int checkedGoal(double epochs) {
        if (epochs != Math.rint(epochs) || epochs < 1 || epochs > LAST_EPOCH) {
            String found = epochs == (int) epochs ? String.valueOf((int) epochs) : Numbers.full(epochs);
            throw new UserError("epochs must be a whole number from 1 to " + LAST_EPOCH + ", not " + found);
        }
        return (int) epochs;
    }

    /** Sets the step with which gradients are measured; training does not know of it. */
    public void setCheckStep(double step) {
        restore(state().checkingWith(GradientCheck.checked(step)));
    }

    /**
     * Sets where samples lie in plots.
     *
     * @throws UserError if the two are the same, or there is one feature only
     */
    public void setAxes(Axes axes) {
        if (now.data().inputs() == 1) {
            throw new UserError("the data have one column only; plots show it over the number of the sample");
        }
        if (axes.across() == axes.up()) {
            throw new UserError("the axes of a plot are two different columns, not "
                    + now.data().features().get(axes.up()) + " twice");
        }
        restore(state().along(axes));
    }

    private Iteration here() {
        return state().line().iteration(state().position());
    }

    private Optional<String> edit(Parameters parameters, Settings settings) {
        Iteration here = here();
        if (here.parameters().equals(parameters) && here.settings().equals(settings)) {
            return Optional.of("that is its value already; nothing changes");
        }
        boolean rebatched = !here.settings().batching().equals(settings.batching());
        if (rebatched && here.batch() > 1) {
            goTo(new Position(here.epoch(), 1, state().position().phase()));
            return edit(here().parameters(), settings);
        }
        Run run = state().run();
        Branch line = state().line();
        if (line.isFreshAt(state().position())) {
            enter(run.editInPlace(line, parameters, settings), line.name());
            return failureHere();
        }
        String name = run.freeName();
        enter(run.branchOff(line, state().position(), name, parameters, settings), name);
        return Optional.of("started \"" + name + "\"; \"" + line.name() + "\" stays as it was"
                + failureHere().map(text -> "; " + text).orElse(""));
    }

    private Optional<String> failureHere() {
        return now.branch().failure().map(this::describe);
    }

    private String nameOf(Quantity quantity) {
        return names().nameOf(quantity).text();
    }

    private Names names() {
        return now.names();
    }

    // ---- selection --------------------------------------------------------------------------------------------

    /** Selects a sample, from 1. */
    public void selectSample(int sample) {
        int samples = now.data().samples();
        if (sample < 1 || sample > samples) {
            throw new UserError("there is no sample " + sample + "; samples go from 1 to " + samples);
        }
        restore(state().selecting(new Selection(sample, state().selection().entry())));
    }

    /** Selects an entry of a quantity; it must exist. */
    public void selectEntry(Selection.Entry entry) {
        restore(state().selecting(new Selection(now.sample(), Optional.of(entry))));
    }
}
