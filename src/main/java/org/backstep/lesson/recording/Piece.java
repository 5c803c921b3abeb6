package org.backstep.lesson.recording;

import java.util.List;
import org.backstep.command.Command;

/** A part of a lesson that {@link LessonWriter} writes: the pieces stand one below the other. */
public sealed interface Piece {
    /** Opens a scene; one line of Markdown. */
    record Heading(String title) implements Piece {}

    /** Prose in Markdown. */
    record Note(String markdown) implements Piece {}

    /** A block of commands. */
    record Commands(List<Command> commands) implements Piece {
        public Commands {
            commands = List.copyOf(commands);
        }
    }
}
