package org.backstep.lesson;

import java.util.List;
import java.util.stream.Collectors;
import org.backstep.command.Command;

/** Writes commands as a lesson that {@link LessonReader} reads: how a session is saved. */
public final class LessonWriter {
    private LessonWriter() {}

    /** A lesson of one scene. */
    public static String write(String title, List<Command> commands) {
        String block = commands.stream().map(Command::text).collect(Collectors.joining("\n"));
        return "# " + title + "\n\n## What was done\n\n```backstep\n" + block + (block.isEmpty() ? "" : "\n") + "```\n";
    }
}
