package org.backstep.formula;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * An equation in lines.
 *
 * @param under the text under which a hanging line begins: "W_d ← ", or " = " where an equation has no left side
 * @param lines from the top; each can be written by itself
 */
public record BrokenEquation(String under, List<Line> lines) {
    /** A line, and whether it begins behind the relation and not at the left. */
    public record Line(String text, boolean hangs) {}

    public BrokenEquation {
        lines = List.copyOf(lines);
    }

    /** Whether each of the lines fits a width. */
    boolean fits(double width, ToDoubleFunction<String> measure) {
        return lines.stream()
                .allMatch(line -> measure.applyAsDouble(line.text()) + (line.hangs() ? measure.applyAsDouble(under) : 0)
                        <= width);
    }
}
