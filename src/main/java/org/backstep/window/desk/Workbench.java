package org.backstep.window.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.Go;
import org.backstep.command.Nature;
import org.backstep.lesson.LessonError;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.session.State;
import org.backstep.training.Watch;
import org.backstep.window.kit.Notices;
import org.jspecify.annotations.Nullable;

/**
 * Where commands are carried out: one after the other on one background thread, so that the window never waits. The newest
 * snapshot reaches the event dispatch thread at most once a frame; what came between is passed over. Commands may be sent
 * from any thread; everything that is told is told on the event dispatch thread.
 */
public final class Workbench {
    private static final int FRAME_MILLIS = 16;
    private static final long LONG_NANOS = 300_000_000;
    private static final long ONE_GESTURE_NANOS = 600_000_000;
    private static final int MOST_UNDONE = 200;

    /** What the window is told besides snapshots. */
    public interface Listener extends Notices {
        /** A command was carried out; whatever it said came before. */
        default void done(Command command, Snapshot before, Snapshot after) {}

        @Override
        default void said(String sentence) {}

        @Override
        default void failed(String error) {}

        /**
         * A command that takes long has got to an epoch.
         *
         * @param last how far it may go; empty if nobody knows
         */
        default void progress(int epoch, OptionalInt last) {}

        /** Whether commands are waiting or running. */
        default void busy(boolean busy) {}

        /** Something was done, undone or done again. */
        default void logged(Done done) {}
    }

    /**
     * What has been done, and what could be undone and done again.
     *
     * @param undo the name of the last change
     * @param redo the name of the change undone last
     */
    public record Done(Log log, Optional<String> undo, Optional<String> redo) {}

    /**
     * Another session to go on with.
     *
     * @param origin where its log begins
     */
    public record Beginning(State state, Log.Origin origin) {}

    /**
     * A change, and what was the case on the other side of it.
     *
     * @param command absent if another session was put in place
     */
    private record Change(Optional<Command> command, String name, State state, Log log, long sentNanos) {}

    private final Session session;
    private final Effects effects;
    private final ExecutorService worker;
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private final AtomicReference<@Nullable Done> newestDone = new AtomicReference<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger reachedEpoch = new AtomicInteger(-1);
    private final AtomicInteger stops = new AtomicInteger();
    private final List<Consumer<Snapshot>> displays = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Change> past = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final Timer frames = new Timer(FRAME_MILLIS, event -> showNewest());
    private volatile Function<Command, Optional<String>> gate = command -> Optional.empty();
    private volatile Log log = Log.from(new Log.Origin(List.of()));
    private volatile OptionalInt lastEpoch = OptionalInt.empty();
    private volatile long begunNanos;
    private volatile int stopsBefore;

    /** A workbench for a session, which nobody else may change from now on. */
    public Workbench(Session session, Effects effects) {
        this.session = session;
        this.effects = effects;
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "commands");
            thread.setDaemon(true);
            return thread;
        });
        session.addListener(snapshot -> {
            snapshot.computation(); // here, and not on the event dispatch thread by the first pane that reads a number
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

    /** Begins to show: first what is the case now. On the event dispatch thread. */
    public void start() {
        newest.set(session.snapshot());
        newestDone.set(new Done(log, Optional.empty(), Optional.empty()));
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

    /** What is the case now; commands that wait are not in it. */
    public Snapshot snapshot() {
        return session.snapshot();
    }

    /** Whether nothing waits or runs. */
    public boolean isIdle() {
        return waiting.get() == 0;
    }

    /** What has been done and not undone. */
    public Log log() {
        return log;
    }

    /** Every command that changed something and was not undone: what would bring a new session here. */
    public List<Command> script() {
        return log.script();
    }

    /** Carries a command out when those before it are done. */
    public void send(Command command) {
        send(command, effects, problem -> {});
    }

    /**
     * Carries a command out in other surroundings.
     *
     * @param then told what was wrong, or empty when it is done
     */
    public void send(Command command, Effects surroundings, Consumer<Optional<String>> then) {
        long sent = System.nanoTime();
        submit(
                () -> apply(command, surroundings, last -> isGesture(last, command, sent), sent),
                gate.apply(command),
                then);
    }

    /** Who may refuse a command, with the reason; asked when it is sent, on the event dispatch thread. */
    public void guardedBy(Function<Command, Optional<String>> other) {
        gate = other;
    }

    /** The same as a continuation: if the command before it was of the same kind, undo takes both back. */
    void goOn(Command command) {
        long sent = System.nanoTime();
        submit(() -> apply(command, effects, last -> true, sent), gate.apply(command), problem -> {});
    }

    /** Samples passed through, and a timeline that is dragged, are one change. */
    private static boolean isGesture(Change last, Command command, long sent) {
        boolean jumps = command.nature() == Nature.JUMP;
        return command.nature() == Nature.SELECTION || (jumps && sent - last.sentNanos() < ONE_GESTURE_NANOS);
    }

    private void apply(Command command, Effects surroundings, Function<Change, Boolean> joins, long sent) {
        Snapshot before = session.snapshot();
        lastEpoch = command.lastEpoch(before);
        command.applyTo(session, surroundings);
        Snapshot after = session.snapshot();
        // a command may end where it began
        if (!before.state().sameAs(after.state())) {
            Command done = isStopped() && lastEpoch.isPresent()
                    // how far it got decides what a replay would do, not how far it was meant to go
                    ? Go.to(after.position().epoch())
                    : command;
            record(done, before, joins, sent);
        }
        tell(listener -> listener.done(command, before, after));
    }

    private void record(Command command, Snapshot before, Function<Change, Boolean> joins, long sent) {
        Change last = past.peek();
        Optional<Command> one = last == null || !joins.apply(last) ? Optional.empty() : asOne(last, command, before);
        if (last != null && one.isPresent()) {
            past.pop();
            remember(past, change(one.get(), last.state(), last.log(), sent));
        } else {
            remember(past, change(command, before.state(), log, sent));
        }
        undone.clear();
        Change newest = past.element();
        setLog(newest.log().plus(one.orElse(command)));
    }

    private static Change change(Command command, State before, Log log, long sent) {
        return new Change(Optional.of(command), command.firstLine(), before, log, sent);
    }

    private static Optional<Command> asOne(Change last, Command command, Snapshot before) {
        return last.command().flatMap(first -> {
            boolean jumps = first.nature() == Nature.JUMP && command.nature() == Nature.JUMP;
            // a jump that computed nothing need not be told when another follows it
            boolean computed = !last.state().sameBranches(before.state());
            return jumps && !computed ? Optional.of(command) : first.joinedWith(command);
        });
    }

    private static void remember(Deque<Change> changes, Change change) {
        changes.push(change);
        if (changes.size() > MOST_UNDONE) {
            changes.removeLast();
        }
    }

    private void setLog(Log changed) {
        log = changed;
        newestDone.set(new Done(changed, nameOf(past.peek()), nameOf(undone.peek())));
    }

    private static Optional<String> nameOf(@Nullable Change change) {
        return Optional.ofNullable(change).map(Change::name);
    }

    /**
     * Puts another session in the place of this one, as one change.
     *
     * @param name what undo calls it
     * @param making on the workbench's thread; told to stop by the watch; empty if it stays as it is
     */
    public void replace(String name, Function<Watch, Optional<Beginning>> making, Consumer<Optional<String>> then) {
        submit(
                () -> {
                    lastEpoch = OptionalInt.empty();
                    State before = session.snapshot().state();
                    Optional<Beginning> beginning = making.apply(this::goesOnAfter);
                    if (isStopped()) {
                        throw new UserError(name + " was stopped; everything is as it was");
                    }
                    if (beginning.isPresent()) {
                        remember(past, new Change(Optional.empty(), name, before, log, 0));
                        undone.clear();
                        session.restore(beginning.get().state());
                        setLog(Log.from(beginning.get().origin()));
                    }
                },
                then);
    }

    /** Puts back what was the case before the last command that changed something. */
    public void undo() {
        submit(() -> exchange(past, undone, "undone: ", "nothing is left to undo"), problem -> {});
    }

    /** Takes the last undo back. */
    public void redo() {
        submit(() -> exchange(undone, past, "done again: ", "nothing is left to redo"), problem -> {});
    }

    private void exchange(Deque<Change> from, Deque<Change> to, String done, String empty) {
        Change change = from.poll();
        if (change == null) {
            tell(listener -> listener.said(empty));
            return;
        }
        State now = session.snapshot().state();
        remember(to, new Change(change.command(), change.name(), now, log, 0));
        session.restore(change.state());
        setLog(change.log());
        tell(listener -> listener.said(done + change.name()));
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
                problem = Optional.of("there is not enough memory for this; choose fewer samples or smaller layers");
            } catch (RuntimeException ownMistake) {
                problem = Optional.of("an error in Backstep itself: " + ownMistake);
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
        Done done = newestDone.getAndSet(null);
        if (done != null) {
            listeners.forEach(listener -> listener.logged(done));
        }
        int epoch = reachedEpoch.getAndSet(-1);
        if (epoch >= 0 && System.nanoTime() - begunNanos > LONG_NANOS) {
            OptionalInt last = lastEpoch;
            listeners.forEach(listener -> listener.progress(epoch, last));
        }
    }
}
