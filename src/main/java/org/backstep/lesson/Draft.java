package org.backstep.lesson;

import java.util.List;
import java.util.Optional;
import org.backstep.command.expression.Problem;

/**
 * A text read as a lesson, whether it is one or not.
 *
 * @param lesson what could be read; empty if the text was not looked into
 * @param problems every mistake; a text with none is a lesson
 * @param lines the text
 */
public record Draft(Optional<Lesson> lesson, List<Problem> problems, List<String> lines) {
    public Draft {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }
}
