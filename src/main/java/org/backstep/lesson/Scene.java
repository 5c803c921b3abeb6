package org.backstep.lesson;

import java.util.List;
import org.backstep.command.Located;

/**
 * What stands under one second-level heading.
 *
 * @param title the heading
 * @param line where the heading stands, from 1
 * @param commands of all its blocks, in order
 */
public record Scene(String title, int line, List<Located> commands) {
    public Scene {
        commands = List.copyOf(commands);
    }
}
