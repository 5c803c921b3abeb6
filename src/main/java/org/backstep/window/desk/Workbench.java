package org.backstep.window.desk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.Go;
import org.backstep.lesson.LessonError;
import org.backstep.notation.ErrorText;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.session.State;
import org.backstep.training.Watch;
import org.backstep.window.kit.Notices;
import org.jspecify.annotations.Nullable;

/**
 * The workbench carries commands out, one after the other on one background thread, so that the window never waits. The
 * newest snapshot reaches the event dispatch thread at most once a frame; those between are skipped. Commands may be
 * sent from any thread; listeners are called on the event dispatch thread.
 */
public final class Workbench implements CommandSink {
    private static final int FRAME_MILLIS = 16;
    private static final long LONG_NANOS = 300_000_000;

    /** A listener to all events besides new snapshots. */
    public interface Listener extends Notices {
        /** Called when a command is done, after all that it printed. */
        default void done(Command command, Snapshot before, Snapshot after) {}

        @Override
        default void said(String sentence) {}

        @Override
        default void failed(String error) {}

        /**
         * Called when a long command has reached an epoch.
         *
         * @param last the last epoch that the command may reach; empty if that is unknown
         */
        default void progress(int epoch, OptionalInt last) {}

        /** Called when commands begin, or cease, to wait or run. */
        default void busy(boolean busy) {}

        /** Called when a command was done, undone or done again. */
        default void logged(History history) {}
    }

    /** A command that was carried out, and the state before it. */
    public record Done(Command command, State before) {}

    /**
     * A session that replaces the present one.
     *
     * @param origin the beginning of its log
     * @param since what was done since that beginning
     * @param made the result of making it
     */
    public record Beginning<T>(State state, Log.Origin origin, List<Done> since, T made) {
        /** A session of which nothing but the beginning is known. */
        public Beginning(State state, Log.Origin origin, T made) {
            this(state, origin, List.of(), made);
        }
    }

    private final Session session;
    private final Effects effects;
    private final ExecutorService worker;
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private final AtomicReference<@Nullable History> newestHistory = new AtomicReference<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger sentCommands = new AtomicInteger();
    private final AtomicInteger reachedEpoch = new AtomicInteger(-1);
    private final AtomicInteger stops = new AtomicInteger();
    private final List<Consumer<Snapshot>> displays = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Timer frames = new Timer(FRAME_MILLIS, event -> showNewest());
    private volatile Function<Command, Optional<String>> gate = command -> Optional.empty();
    private volatile History history = History.from(new Log.Origin(List.of()));
    private volatile OptionalInt lastEpoch = OptionalInt.empty();
    private volatile long begunNanos;
    private volatile int stopsBefore;

    /** A workbench for a session, which nothing else may change from now on. */
    public Workbench(Session session, Effects effects) {
        this.session = session;
        this.effects = effects;
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "commands");
            thread.setDaemon(true);
            return thread;
        });
        session.addListener(snapshot -> {
            snapshot.computation(); // computed here, so that no pane computes it on the event dispatch thread
            newest.set(snapshot);
        });
        session.watchedBy(this::goesOnAfter);
        frames.setCoalesce(true);
    }

    private boolean goesOnAfter(int epoch) {
        reachedEpoch.set(epoch);
        return !isStopped();
    }

    private boolean isStopped() {
        return stops.get() != stopsBefore;
    }

    /** Begins to show snapshots, first the present one. On the event dispatch thread. */
    public void start() {
        newest.set(session.snapshot());
        newestHistory.set(history);
        showNewest();
        frames.start();
    }

    /** Ends the running command, forgets the waiting ones, and shows nothing more. */
    public void close() {
        stop();
        frames.stop();
        worker.shutdownNow();
    }

    public void addDisplay(Consumer<Snapshot> display) {
        displays.add(display);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** The present state; commands that wait are not in it. */
    public Snapshot snapshot() {
        return session.snapshot();
    }

    /** Whether no command waits or runs. */
    public boolean isIdle() {
        return waiting.get() == 0;
    }

    /** Whether a command was sent that is not done yet. */
    public boolean isCarryingOut() {
        return sentCommands.get() > 0;
    }

    /** Runs an action on the event dispatch thread when all that was sent before is done. */
    public void afterAll(Runnable action) {
        submit(() -> {}, problem -> action.run());
    }

    /** The commands that were done and not undone. */
    public Log log() {
        return history.log();
    }

    /** The commands that bring a new session here: all that changed something and were not undone. */
    public List<Command> script() {
        return log().script();
    }

    /** Carries a command out when those before it are done. */
    @Override
    public void accept(Command command) {
        send(command, effects, problem -> {});
    }

    /**
     * Carries a command out with other effects.
     *
     * @param then callback; gets the error text, or empty when done
     */
    public void send(Command command, Effects surroundings, Consumer<Optional<String>> then) {
        carryOut(command, surroundings, false, then);
    }

    /** Sets a gate, which gives a reason to refuse a command when it is sent, on the event dispatch thread; empty lets it pass. */
    public void guardedBy(Function<Command, Optional<String>> other) {
        gate = other;
    }

    @Override
    public void goOn(Command command) {
        carryOut(command, effects, true, problem -> {});
    }

    private void carryOut(Command command, Effects surroundings, boolean goesOn, Consumer<Optional<String>> then) {
        long sent = System.nanoTime();
        sentCommands.incrementAndGet();
        submit(() -> apply(command, surroundings, sent, goesOn), gate.apply(command), problem -> {
            sentCommands.decrementAndGet();
            then.accept(problem);
        });
    }

    private void apply(Command command, Effects surroundings, long sent, boolean goesOn) {
        Snapshot before = session.snapshot();
        lastEpoch = command.lastEpoch(before);
        command.applyTo(session, surroundings);
        Snapshot after = session.snapshot();
        // a command may end where it began
        if (!before.state().sameAs(after.state())) {
            // a stopped command is logged as far as it got, so that a replay ends there
            boolean cutShort = isStopped() && lastEpoch.isPresent();
            Command done = cutShort ? Go.to(after.position().epoch()) : command;
            setHistory(history.plus(done, before.state(), after.state(), sent, goesOn));
        }
        tell(listener -> listener.done(command, before, after));
    }

    private void setHistory(History changed) {
        history = changed;
        newestHistory.set(changed);
    }

    /**
     * Puts another session in the place of this one, as one change.
     *
     * @param name the change's name for undo
     * @param making makes the session on the workbench's thread; the watch ends it when the user stops it
     * @param then callback; gets the new session, or else the error text
     */
    public <T> void replace(
            String name,
            Function<Watch, Beginning<T>> making,
            BiConsumer<Optional<Beginning<T>>, Optional<String>> then) {
        AtomicReference<@Nullable Beginning<T>> placed = new AtomicReference<>();
        submit(
                () -> {
                    lastEpoch = OptionalInt.empty();
                    State before = session.snapshot().state();
                    Beginning<T> beginning = making.apply(this::goesOnAfter);
                    if (isStopped()) {
                        throw new UserError(name + " was stopped; everything is as it was");
                    }
                    session.restore(beginning.state());
                    History changed = history.begin(name, before, beginning.origin());
                    for (Done done : beginning.since()) {
                        changed = changed.plusAlone(done.command(), done.before());
                    }
                    setHistory(changed);
                    placed.set(beginning);
                },
                problem -> then.accept(Optional.ofNullable(placed.get()), problem));
    }

    /** Puts back the state before the last command that changed something. */
    public void undo() {
        submit(
                () -> exchange(history.undoable(), history::undone, "undone: ", "nothing is left to undo"),
                problem -> {});
    }

    /** Does the last undone change again. */
    public void redo() {
        submit(
                () -> exchange(history.redoable(), history::redone, "done again: ", "nothing is left to redo"),
                problem -> {});
    }

    private void exchange(Optional<History.Change> change, Function<State, History> way, String done, String empty) {
        change.ifPresent(there -> {
            History exchanged = way.apply(session.snapshot().state());
            session.restore(there.state());
            setHistory(exchanged);
        });
        tell(listener -> listener.said(change.map(there -> done + there.name()).orElse(empty)));
    }

    /** Ends the running command after its present epoch and forgets those that wait; what has been computed stays. */
    public void stop() {
        stops.incrementAndGet();
    }

    private void submit(Runnable task, Optional<String> refusal, Consumer<Optional<String>> then) {
        if (refusal.isEmpty()) {
            submit(task, then);
            return;
        }
        tell(listener -> listener.failed(refusal.get()));
        SwingUtilities.invokeLater(() -> then.accept(refusal));
    }

    private void submit(Runnable task, Consumer<Optional<String>> then) {
        if (worker.isShutdown()) {
            return; // the window is closing
        }
        int stopsNow = stops.get();
        if (waiting.getAndIncrement() == 0) {
            tell(listener -> listener.busy(true));
        }
        worker.execute(() -> {
            Optional<String> problem = Optional.empty();
            try {
                stopsBefore = stopsNow;
                begunNanos = System.nanoTime();
                if (isStopped()) {
                    problem = Optional.of("stopped before it began");
                } else {
                    task.run();
                }
            } catch (UserError | LessonError error) {
                problem = Optional.of(String.valueOf(error.getMessage()));
            } catch (OutOfMemoryError error) {
                problem = Optional.of(ErrorText.of(error));
            } catch (RuntimeException | Error ownMistake) {
                problem = Optional.of(ErrorText.of(ownMistake));
                throw ownMistake;
            } finally {
                end(problem, then);
            }
        });
    }

    private void end(Optional<String> problem, Consumer<Optional<String>> then) {
        reachedEpoch.set(-1);
        lastEpoch = OptionalInt.empty();
        problem.ifPresent(text -> tell(listener -> listener.failed(text)));
        SwingUtilities.invokeLater(() -> then.accept(problem));
        if (waiting.decrementAndGet() == 0) {
            tell(listener -> listener.busy(false));
        }
    }

    private void tell(Consumer<Listener> message) {
        SwingUtilities.invokeLater(() -> listeners.forEach(message));
    }

    private void showNewest() {
        Snapshot snapshot = newest.getAndSet(null);
        if (snapshot != null) {
            displays.forEach(display -> display.accept(snapshot));
        }
        History changed = newestHistory.getAndSet(null);
        if (changed != null) {
            listeners.forEach(listener -> listener.logged(changed));
        }
        int epoch = reachedEpoch.getAndSet(-1);
        if (epoch >= 0 && System.nanoTime() - begunNanos > LONG_NANOS) {
            OptionalInt last = lastEpoch;
            listeners.forEach(listener -> listener.progress(epoch, last));
        }
    }
}
