package org.backstep.lesson;

import java.util.List;
import org.backstep.command.LocatedCommand;
import org.backstep.prose.Block;

/** A part of a scene; parts stand in the order of the file. */
public sealed interface Part {
    /** Something to read. */
    record Prose(Block block) implements Part {}

    /** A block of commands. */
    record Commands(List<LocatedCommand> commands) implements Part {
        public Commands {
            commands = List.copyOf(commands);
        }
    }
}
