package org.backstep.lesson;

import java.util.Comparator;
import java.util.List;
import org.backstep.command.expression.Problem;

/** A lesson that cannot be read: its first twenty mistakes, each with file, line and column, the line itself, and a mark. */
public final class LessonError extends RuntimeException {
    private static final int MOST_SHOWN = 20;

    private final String text;

    LessonError(String file, List<String> lines, List<Problem> problems) {
        super(null, null, false, false);
        StringBuilder all = new StringBuilder();
        problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .limit(MOST_SHOWN)
                .forEach(problem ->
                        all.append(ProblemText.of(file, lines, problem)).append('\n'));
        int others = problems.size() - MOST_SHOWN;
        if (others > 0) {
            all.append("… and ")
                    .append(others)
                    .append(others == 1 ? " more mistake in " : " more mistakes in ")
                    .append(file);
        }
        text = all.toString().stripTrailing();
    }

    @Override
    public String getMessage() {
        return text;
    }
}
