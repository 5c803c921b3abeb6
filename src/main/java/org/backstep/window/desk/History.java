package org.backstep.window.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.Nature;
import org.backstep.command.Transition;
import org.backstep.session.State;

/** The changes that were made to a session, and those that were undone; immutable. */
public final class History {
    private static final long ONE_GESTURE_NANOS = 600_000_000;
    private static final int MOST_UNDONE = 200;

    /**
     * A change, with the state and log on its other side.
     *
     * @param command absent if another session was put in place
     * @param sentNanos when the command was sent; 0 for a change that nothing is joined to
     */
    record Change(Optional<Command> command, String name, State state, Log log, long sentNanos) {
        private static Change of(Command command, State before, Log log, long sentNanos) {
            return new Change(Optional.of(command), command.firstLine(), before, log, sentNanos);
        }

        /** Whether a command continues this change: samples passed through, or a dragged timeline. */
        private boolean isOneGestureWith(Command next, long sent) {
            return next.nature() == Nature.SELECTION
                    || (next.nature() == Nature.JUMP && sent - sentNanos < ONE_GESTURE_NANOS);
        }

        private Optional<Command> joinedWith(Command next, State between, State after, boolean goesOn) {
            return command.flatMap(first -> {
                boolean jumps = first.nature() == Nature.JUMP && next.nature() == Nature.JUMP;
                // a jump that computed nothing need not be recorded when another follows it
                boolean drags = goesOn
                        && next.replaces(new Transition(first, state, between), new Transition(next, between, after));
                return drags || (jumps && state.sameBranches(between)) ? Optional.of(next) : first.joinedWith(next);
            });
        }
    }

    private final List<Change> past;
    private final List<Change> undone;
    private final Log log;

    private History(List<Change> past, List<Change> undone, Log log) {
        this.past = past;
        this.undone = undone;
        this.log = log;
    }

    /** The history of a session without changes. */
    static History from(Log.Origin origin) {
        return new History(List.of(), List.of(), Log.from(origin));
    }

    /** The commands that were done and not undone. */
    public Log log() {
        return log;
    }

    /** The name of the change that would be undone; empty if there is none. */
    public Optional<String> undoName() {
        return last(past).map(Change::name);
    }

    /** The name of the change that would be done again; empty if there is none. */
    public Optional<String> redoName() {
        return last(undone).map(Change::name);
    }

    /** The change that would be undone. */
    Optional<Change> undoable() {
        return last(past);
    }

    /** The change that would be done again. */
    Optional<Change> redoable() {
        return last(undone);
    }

    private static Optional<Change> last(List<Change> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    /**
     * This history with a command more; it joins the change before if both are one gesture.
     *
     * @param before the state in which the command was carried out
     * @param after the state that it has made
     * @param sentNanos when it was sent
     * @param goesOn whether the command continues the change before, however late
     */
    History plus(Command command, State before, State after, long sentNanos, boolean goesOn) {
        Optional<Change> first = last(past).filter(change -> goesOn || change.isOneGestureWith(command, sentNanos));
        Optional<Command> one = first.flatMap(change -> change.joinedWith(command, before, after, goesOn));
        if (first.isPresent() && one.isPresent()) {
            Change change =
                    Change.of(one.get(), first.get().state(), first.get().log(), sentNanos);
            return new History(
                    plus(withoutLast(past), change), List.of(), change.log().plus(one.get()));
        }
        return plusAlone(command, before, sentNanos);
    }

    /** This history with a command more, which joins no other. */
    History plusAlone(Command command, State before) {
        return plusAlone(command, before, 0);
    }

    private History plusAlone(Command command, State before, long sentNanos) {
        return new History(plus(past, Change.of(command, before, log, sentNanos)), List.of(), log.plus(command));
    }

    /**
     * This history with a change that puts another session in place.
     *
     * @param name the change's name for undo
     */
    History begin(String name, State before, Log.Origin origin) {
        Change change = new Change(Optional.empty(), name, before, log, 0);
        return new History(plus(past, change), List.of(), Log.from(origin));
    }

    /**
     * This history with its last change undone.
     *
     * @param now the state that doing it again leads to
     */
    History undone(State now) {
        Change change = last(past).orElseThrow();
        return new History(withoutLast(past), plus(undone, otherSide(change, now)), change.log());
    }

    /**
     * This history with the change undone last done again.
     *
     * @param now the state that undoing it leads to
     */
    History redone(State now) {
        Change change = last(undone).orElseThrow();
        return new History(plus(past, otherSide(change, now)), withoutLast(undone), change.log());
    }

    private Change otherSide(Change change, State now) {
        return new Change(change.command(), change.name(), now, log, 0);
    }

    private static List<Change> plus(List<Change> changes, Change change) {
        List<Change> more = new ArrayList<>(changes.size() < MOST_UNDONE ? changes : changes.subList(1, MOST_UNDONE));
        more.add(change);
        return List.copyOf(more);
    }

    private static List<Change> withoutLast(List<Change> changes) {
        return changes.subList(0, changes.size() - 1);
    }
}
