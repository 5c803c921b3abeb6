package org.backstep.lesson.recording;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Transition;
import org.backstep.lesson.LessonReader;
import org.backstep.session.State;

/**
 * A lesson in the making: what was done, with the headings and notes that were added meanwhile and the expectations that were
 * accepted. Immutable, so that undoing is the recording before. It writes itself as a lesson whose replay ends in the same
 * state as the session that was recorded.
 */
public final class Recording {
    /** Commands that come before any heading belong to a scene all the same. */
    private static final String FIRST_SCENE = "What was done";

    /** One thing that was recorded. */
    private sealed interface Entry {
        /** A command and the states around it; successive ones are merged where that leads to the same state. */
        record Done(Transition transition) implements Entry {}

        /** A piece that stays as it is. */
        record Fixed(Piece piece) implements Entry {}
    }

    private final String title;
    private final List<Entry> entries;

    private Recording(String title, List<Entry> entries) {
        this.title = title;
        this.entries = List.copyOf(entries);
    }

    /** An empty recording, from the beginning of a new session. */
    public static Recording begin(String title) {
        return new Recording(title, List.of());
    }

    /**
     * An empty recording of a session on its way.
     *
     * @param before what brings a new session to where the recording begins
     */
    public static Recording begin(String title, List<Command> before) {
        Recording empty = begin(title);
        return before.isEmpty() ? empty : empty.plus(new Piece.Commands(before));
    }

    private Recording plus(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Recording(title, more);
    }

    public String title() {
        return title;
    }

    /** Whether nothing has been recorded. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Adds a command that was carried out.
     *
     * @param before the state before it
     * @param after the state after it
     */
    public Recording done(Command command, State before, State after) {
        return plus(new Entry.Done(new Transition(command, before, after)));
    }

    /** Adds a heading, which begins a scene, a note, or an expectation that was accepted. */
    public Recording plus(Piece piece) {
        return plus(new Entry.Fixed(piece));
    }

    /** Every command, with repeated ones as one. */
    public List<Command> commands() {
        return pieces().stream()
                .filter(Piece.Commands.class::isInstance)
                .flatMap(piece -> ((Piece.Commands) piece).commands().stream())
                .toList();
    }

    /** The lesson that {@link LessonReader} reads. */
    public String text() {
        return LessonWriter.lesson(title, pieces());
    }

    /** Headings, notes, and what stands between them as one block of commands each. */
    List<Piece> pieces() {
        Pieces pieces = new Pieces();
        List<Transition> transitions = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Done done) {
                transitions.add(done.transition());
            } else {
                pieces.addTransitions(transitions);
                pieces.add(((Entry.Fixed) entry).piece());
            }
        }
        pieces.addTransitions(transitions);
        return pieces.all();
    }

    /** Pieces one after the other, commands joined to the block above them. */
    private static final class Pieces {
        private final List<Piece> done = new ArrayList<>();
        private boolean inScene;

        void addTransitions(List<Transition> transitions) {
            List<Command> commands = CommandMerger.merged(transitions).stream()
                    .map(Transition::command)
                    .toList();
            transitions.clear();
            if (!commands.isEmpty()) {
                add(new Piece.Commands(commands));
            }
        }

        void add(Piece piece) {
            boolean opens = piece instanceof Piece.Heading;
            if (!opens && !inScene && piece instanceof Piece.Commands) {
                done.add(new Piece.Heading(FIRST_SCENE));
                inScene = true;
            }
            inScene |= opens;
            int last = done.size() - 1;
            if (piece instanceof Piece.Commands more && last >= 0 && done.get(last) instanceof Piece.Commands block) {
                List<Command> joined = new ArrayList<>(block.commands());
                joined.addAll(more.commands());
                done.set(last, new Piece.Commands(joined));
            } else {
                done.add(piece);
            }
        }

        /** A lesson has at least one scene. */
        List<Piece> all() {
            if (!inScene) {
                done.add(new Piece.Heading(FIRST_SCENE));
            }
            return done;
        }
    }
}
