package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.notation.OfRun;

/** Which entry of which quantity the answer of a question is about: where the sum that explains it is found. */
public final class Explained {
    private Explained() {}

    /** What to do to see it: the question's own attempts, then the sample and the entry; empty if nothing is read. */
    public static List<Command> way(Predict question, Solution solution) {
        Expression read = question.answer().map(Predict.Answer::value).orElseGet(() -> question.choices()
                .get(solution.choice().orElse(0))
                .when()
                .left());
        Optional<Reading> first = read.readings()
                // an error over all gradients has no sum of its own
                .filter(reading -> !reading.name().equals(OfRun.GRADIENT_ERROR.word()))
                .findFirst();
        List<Command> way = new ArrayList<>();
        if (first.isPresent()) {
            Reading reading = first.get();
            way.addAll(question.tries());
            reading.sample().ifPresent(sample -> way.add(new SelectSample(sample)));
            String when = reading.when().equals("new") ? "new" : "";
            way.add(new SelectEntry(new Reading(
                    when,
                    reading.name(),
                    reading.index().orFirst(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty())));
        }
        return List.copyOf(way);
    }
}
