package org.backstep.lesson;

import java.util.List;
import java.util.Optional;

/**
 * How a replay went.
 *
 * @param outcomes of every expectation, in order
 * @param error the command that could not run, with file, line and column; the lesson ended there
 * @param trainingFailed whether training reached NaN or ∞ somewhere
 * @param missed how many conditions of {@code play until} were not met, though an expectation relies on them
 */
public record Report(List<Outcome> outcomes, Optional<String> error, boolean trainingFailed, int missed) {
    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /** The expectations that do not hold. */
    public List<Outcome> failures() {
        return outcomes.stream().filter(outcome -> !outcome.check().holds()).toList();
    }

    /** Whether the whole lesson ran and every expectation holds. */
    public boolean allWell() {
        return error.isEmpty() && !trainingFailed && missed == 0 && failures().isEmpty();
    }
}
