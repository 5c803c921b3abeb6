package org.backstep.window.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.lesson.recording.CommandMerger;
import org.jspecify.annotations.Nullable;

/** The commands that were carried out since a beginning; immutable, so that undo is the log before. */
public final class Log {
    /** The beginning of a log: the notebook's experiment, or a lesson that was opened. Equal only to itself. */
    public static final class Origin {
        private final List<Command> commands;

        /**
         * A beginning of logs.
         *
         * @param commands the commands that bring a new session here
         */
        public Origin(List<Command> commands) {
            this.commands = List.copyOf(commands);
        }

        public List<Command> commands() {
            return commands;
        }
    }

    private final Origin origin;
    private final @Nullable Log before;
    private final @Nullable Command last;

    private Log(Origin origin, @Nullable Log before, @Nullable Command last) {
        this.origin = origin;
        this.before = before;
        this.last = last;
    }

    static Log from(Origin origin) {
        return new Log(origin, null, null);
    }

    public Origin origin() {
        return origin;
    }

    Log plus(Command command) {
        return new Log(origin, this, command);
    }

    /** All logs that led here, the oldest first, this one last. */
    public List<Log> way() {
        Deque<Log> way = new ArrayDeque<>();
        for (Log log = this; log != null; log = log.before) {
            way.push(log);
        }
        return List.copyOf(way);
    }

    /** The last command; empty at the beginning. */
    public Optional<Command> last() {
        return Optional.ofNullable(last);
    }

    /** The commands that would bring a new session here, with repeated moves as one. */
    public List<Command> script() {
        Deque<Command> since = new ArrayDeque<>();
        for (Log log = this; log.last != null && log.before != null; log = log.before) {
            since.push(log.last);
        }
        List<Command> all = new ArrayList<>(origin.commands());
        all.addAll(CommandMerger.joined(List.copyOf(since)));
        return List.copyOf(all);
    }
}
