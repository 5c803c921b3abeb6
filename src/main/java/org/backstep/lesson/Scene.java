package org.backstep.lesson;

import java.util.List;
import org.backstep.command.LocatedCommand;
import org.backstep.prose.Inline;

/**
 * What stands under one second-level heading.
 *
 * @param title the heading as it was written
 * @param heading the same, to be typeset
 * @param line where the heading stands, from 1
 * @param parts prose and commands, in order
 */
public record Scene(String title, List<Inline> heading, int line, List<Part> parts) {
    public Scene {
        heading = List.copyOf(heading);
        parts = List.copyOf(parts);
    }

    /** The commands of all its blocks, in order. */
    public List<LocatedCommand> commands() {
        return parts.stream()
                .filter(Part.Commands.class::isInstance)
                .flatMap(part -> ((Part.Commands) part).commands().stream())
                .toList();
    }
}
