package org.backstep.lesson;

import java.util.List;
import org.backstep.command.expression.Problem;

/** A mistake with its place, the line it stands in, and a mark below that line. */
public final class ProblemText {
    private static final int LONGEST_SHOWN = 160;

    private ProblemText() {}

    /** The lines to print, without a line break at the end. */
    public static String of(String file, List<String> lines, Problem problem) {
        String where = file + ":" + problem.line() + ":" + problem.column() + ": " + problem.message();
        String line = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
        if (line.isBlank() || line.length() > LONGEST_SHOWN) {
            return where;
        }
        int mark = Math.min(problem.column(), line.length() + 1);
        return where + "\n    " + line.replace('\t', ' ') + "\n    " + " ".repeat(mark - 1) + "^";
    }
}
