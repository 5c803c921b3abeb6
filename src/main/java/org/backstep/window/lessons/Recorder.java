package org.backstep.window.lessons;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Effects;
import org.backstep.command.Notebook;
import org.backstep.lesson.recording.Piece;
import org.backstep.lesson.recording.Recording;
import org.backstep.session.Session;
import org.backstep.session.State;
import org.backstep.window.desk.Log;
import org.backstep.window.desk.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * The recorder of a lesson. The commands are in the workbench's log; the recorder keeps only the beginning and the
 * additions, so that undone commands are not recorded. On the event dispatch thread.
 */
final class Recorder {
    /**
     * A scene, note or expectation that was added.
     *
     * @param after the log at that moment
     */
    record Addition(Log after, Piece piece) {}

    private final Workbench workbench;
    private final List<Addition> added = new ArrayList<>();
    private @Nullable Log begun;

    Recorder(Workbench workbench) {
        this.workbench = workbench;
    }

    boolean isRecording() {
        return begun != null;
    }

    void begin() {
        begun = workbench.log();
        added.clear();
    }

    /** Goes on with a recording that was begun in an earlier window. */
    void resume(Log beginning, List<Addition> additions) {
        begun = beginning;
        added.clear();
        added.addAll(additions);
    }

    void discard() {
        begun = null;
        added.clear();
    }

    /** Adds a heading, which begins a scene, a note, or an expectation that holds now. */
    void add(Piece piece) {
        added.add(new Addition(workbench.log(), piece));
    }

    /** Whether nothing was recorded since the beginning. */
    boolean isEmpty() {
        return added.isEmpty() && commands() == 0;
    }

    private int commands() {
        Log first = begun;
        if (first == null) {
            return 0;
        }
        List<Log> way = workbench.log().way();
        return way.size() - 1 - place(first, way);
    }

    /** A summary such as "3 commands, 1 scene", as far as it is known without a replay. */
    String summary() {
        String notes = isAny(Piece.Note.class) ? ", " + count(Piece.Note.class, "note") : "";
        String expectations = isAny(Piece.Commands.class) ? ", " + count(Piece.Commands.class, "expectation") : "";
        return count(commands(), "command") + ", " + count(Piece.Heading.class, "scene") + notes + expectations;
    }

    private boolean isAny(Class<? extends Piece> kind) {
        return added.stream().map(Addition::piece).anyMatch(kind::isInstance);
    }

    private String count(Class<? extends Piece> kind, String what) {
        return count(
                added.stream().map(Addition::piece).filter(kind::isInstance).count(), what);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The place of a log on a way, or of the last one before it that is there. */
    static int place(Log log, List<Log> way) {
        return Math.max(0, way.indexOf(common(log, way)));
    }

    /** The last log that is on both ways, as commands may have been undone or joined. */
    private static Log common(Log log, List<Log> way) {
        List<Log> own = log.way();
        for (int k = own.size() - 1; k >= 0; k--) {
            if (way.contains(own.get(k))) {
                return own.get(k);
            }
        }
        return way.get(0);
    }

    /** The material from which any thread can make the recording. */
    Material material(String title) {
        Log first = begun == null ? workbench.log() : begun;
        return new Material(title, first, List.copyOf(added), workbench.log());
    }

    /** A finished recording, not yet played. */
    record Material(String title, Log begun, List<Addition> added, Log ended) {
        /**
         * Carries all commands out once more on a session of its own, to find the states between which fewer commands
         * do.
         */
        Recording recording(Effects files) {
            List<Log> way = ended.way();
            Log from = common(begun, way);
            int first = way.indexOf(from);
            List<Command> before = new ArrayList<>(ended.origin().commands());
            way.subList(0, first + 1).forEach(log -> log.last().ifPresent(before::add));
            Session session = Session.of(Notebook.experiment());
            before.forEach(command -> command.applyTo(session, files));
            Recording recording = with(Recording.begin(title, before), from, way);
            for (Log log : way.subList(first + 1, way.size())) {
                Command command = log.last().orElseThrow();
                State was = session.snapshot().state();
                command.applyTo(session, files);
                recording = with(recording.done(command, was, session.snapshot().state()), log, way);
            }
            return recording;
        }

        private Recording with(Recording recording, Log place, List<Log> way) {
            Recording more = recording;
            for (Addition each : added) {
                if (common(each.after(), way).equals(place)) {
                    more = more.plus(each.piece());
                }
            }
            return more;
        }
    }
}
