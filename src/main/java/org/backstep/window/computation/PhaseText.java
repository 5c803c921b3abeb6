package org.backstep.window.computation;

import java.util.List;
import java.util.StringJoiner;
import org.backstep.formula.PlainWriter;
import org.backstep.formula.SampleValues;
import org.backstep.formula.SpokenWriter;
import org.backstep.formula.WorkedLine;
import org.backstep.session.Snapshot;
import org.backstep.term.Equation;

/**
 * What a card shows, from which its words are made only when needed.
 *
 * @param ahead whether its numbers are not computed yet
 */
record PhaseText(Snapshot now, List<Equation> lines, SampleValues values, String title, boolean ahead) {
    /** The letters of a line of the tool tip, and the equations in it. */
    private static final int LETTERS = 90;

    private static final int TOLD = 4;

    /** One sentence for each equation. */
    String spoken() {
        SpokenWriter spoken = new SpokenWriter(now.names());
        StringBuilder speech = new StringBuilder(title).append(". ");
        for (Equation line : lines) {
            speech.append(ahead ? spoken.write(line) : spoken.write(WorkedLine.of(line, values)))
                    .append(". ");
        }
        return speech.toString().strip();
    }

    /** Lines of plain text: each equation and, once computed, its numbers; of many equations the first. */
    String plain() {
        PlainWriter plain = new PlainWriter(now.names());
        StringJoiner tip = new StringJoiner("\n", title + "\n\n", "\n");
        for (Equation line : lines.subList(0, Math.min(TOLD, lines.size()))) {
            tip.add(plain.joined(plain.lines(line, LETTERS, String::length)));
            if (!ahead) {
                tip.add(plain.joined(plain.lines(WorkedLine.of(line, values), LETTERS, String::length)));
            }
        }
        return tip + (lines.size() > TOLD ? "…\n" : "");
    }
}
