package org.backstep.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backstep.command.expression.Problem;
import org.backstep.data.Folder;

/**
 * A lesson that was looked through.
 *
 * @param file how the user named it
 * @param lines its text
 * @param folder where its pictures and data lie
 * @param lesson empty if it could not be read at all
 * @param rehearsal how it played, as far as it could be read
 * @param mistakes all of them, from the first line to the last
 * @param warnings what is no mistake, but hardly meant
 */
public record CheckedLesson(
        String file,
        List<String> lines,
        Optional<Folder> folder,
        Optional<Lesson> lesson,
        Optional<Rehearsal> rehearsal,
        List<Mistake> mistakes,
        List<Problem> warnings) {
    public CheckedLesson {
        lines = List.copyOf(lines);
        mistakes = mistakes.stream()
                .sorted(Comparator.<Mistake>comparingInt(
                                mistake -> mistake.problem().line())
                        .thenComparingInt(mistake -> mistake.problem().column()))
                .toList();
        warnings = List.copyOf(warnings);
    }

    /** Whether the lesson cannot be read, shown or run as it stands. */
    public boolean isUnusable() {
        return mistakes.stream().anyMatch(Mistake::grave);
    }

    /** Every mistake with its place, its line and a mark; empty if there is none. */
    public String text() {
        return text(mistakes.stream().map(Mistake::problem));
    }

    /** Every warning, likewise. */
    public String warningText() {
        return text(warnings.stream());
    }

    private String text(Stream<Problem> problems) {
        return problems.map(problem -> ProblemText.of(file, lines, problem)).collect(Collectors.joining("\n"));
    }
}
