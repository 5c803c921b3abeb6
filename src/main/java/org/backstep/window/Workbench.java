package org.backstep.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.session.State;
import org.jspecify.annotations.Nullable;

/**
 * Where commands are carried out: one after the other on one background thread, so that the window never waits. The newest
 * snapshot reaches the event dispatch thread at most once a frame; what came between is passed over. Commands may be sent
 * from any thread; everything that is told is told on the event dispatch thread.
 */
final class Workbench {
    private static final int FRAME_MILLIS = 16;
    private static final int MOST_UNDONE = 200;

    /** What the window is told besides snapshots. */
    interface Listener {
        /** A command was carried out; whatever it said came before. */
        void done(Command command);

        /** A sentence about what happened. */
        void said(String sentence);

        /** What was wrong and what would be right. */
        void failed(String error);

        /** A long command has got to an epoch. */
        void progress(int epoch);

        /** Whether commands are waiting or running. */
        void busy(boolean busy);
    }

    /** A command that changed something, and what was the case on the other side of it. */
    private record Change(Command command, State state) {}

    private final Session session;
    private final Effects effects;
    private final ExecutorService worker;
    private final AtomicReference<@Nullable Snapshot> newest = new AtomicReference<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger reachedEpoch = new AtomicInteger(-1);
    private final List<Consumer<Snapshot>> displays = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Change> past = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final List<Command> script = new CopyOnWriteArrayList<>();
    private final Timer frames = new Timer(FRAME_MILLIS, event -> showNewest());
    private volatile boolean stopping;

    /** A workbench for a session, which nobody else may change from now on. */
    Workbench(Session session, Effects effects) {
        this.session = session;
        this.effects = effects;
        worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "commands");
            thread.setDaemon(true);
            return thread;
        });
        session.addListener(newest::set);
        session.watchedBy(epoch -> {
            reachedEpoch.set(epoch);
            return !stopping;
        });
        frames.setCoalesce(true);
    }

    /** Begins to show: first what is the case now. On the event dispatch thread. */
    void start() {
        newest.set(session.snapshot());
        showNewest();
        frames.start();
    }

    /** Ends the running command, forgets the waiting ones, and shows nothing more. */
    void close() {
        stopping = true;
        frames.stop();
        worker.shutdownNow();
    }

    void addDisplay(Consumer<Snapshot> display) {
        displays.add(display);
    }

    void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** What is the case now; commands that wait are not in it. */
    Snapshot snapshot() {
        return session.snapshot();
    }

    /** Whether nothing waits or runs. */
    boolean isIdle() {
        return waiting.get() == 0;
    }

    /** Carries a command out when those before it are done. */
    void send(Command command) {
        submit(() -> {
            State before = session.snapshot().state();
            command.applyTo(session, effects);
            if (!session.snapshot().state().equals(before)) {
                remember(past, new Change(command, before));
                undone.clear();
                script.add(command);
            }
            tell(listener -> listener.done(command));
        });
    }

    private static void remember(Deque<Change> changes, Change change) {
        changes.push(change);
        if (changes.size() > MOST_UNDONE) {
            changes.removeLast();
        }
    }

    /** Every command that changed something and was not undone: what would bring a new session here. */
    List<Command> script() {
        return List.copyOf(script);
    }

    /** Puts back what was the case before the last command that changed something. */
    void undo() {
        submit(() -> {
            Command command = exchange(past, undone, "undone: ", "nothing is left to undo");
            if (command != null) {
                script.remove(script.size() - 1);
            }
        });
    }

    /** Takes the last undo back. */
    void redo() {
        submit(() -> {
            Command command = exchange(undone, past, "done again: ", "nothing is left to redo");
            if (command != null) {
                script.add(command);
            }
        });
    }

    private @Nullable Command exchange(Deque<Change> from, Deque<Change> to, String done, String empty) {
        Change change = from.poll();
        if (change == null) {
            tell(listener -> listener.said(empty));
            return null;
        }
        remember(to, new Change(change.command(), session.snapshot().state()));
        session.restore(change.state());
        tell(listener -> listener.said(done + change.command().text()));
        return change.command();
    }

    /** Ends the running command after its present epoch; what has been computed stays. */
    void stop() {
        stopping = true;
    }

    private void submit(Runnable task) {
        if (waiting.getAndIncrement() == 0) {
            tell(listener -> listener.busy(true));
        }
        worker.execute(() -> {
            try {
                task.run();
            } catch (UserError error) {
                tell(listener -> listener.failed(error.getMessage()));
            } catch (OutOfMemoryError error) {
                tell(listener -> listener.failed(
                        "there is not enough memory for this; choose fewer samples or smaller" + " layers"));
            } finally {
                stopping = false;
                reachedEpoch.set(-1);
                if (waiting.decrementAndGet() == 0) {
                    tell(listener -> listener.busy(false));
                }
            }
        });
    }

    private void tell(Consumer<Listener> message) {
        SwingUtilities.invokeLater(() -> listeners.forEach(message));
    }

    private void showNewest() {
        Snapshot snapshot = newest.getAndSet(null);
        if (snapshot != null) {
            displays.forEach(display -> display.accept(snapshot));
        }
        int epoch = reachedEpoch.getAndSet(-1);
        if (epoch >= 0) {
            listeners.forEach(listener -> listener.progress(epoch));
        }
    }
}
