package org.backstep.lesson;

import java.util.List;
import org.backstep.command.Located;
import org.backstep.prose.Block;

/** What a scene is made of, in the order of the file. */
public sealed interface Part {
    /** Something to read. */
    record Prose(Block block) implements Part {}

    /** A block of commands. */
    record Commands(List<Located> commands) implements Part {
        public Commands {
            commands = List.copyOf(commands);
        }
    }
}
