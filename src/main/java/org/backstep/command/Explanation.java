package org.backstep.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backstep.command.expression.Expression;
import org.backstep.command.expression.Reading;
import org.backstep.notation.OfRun;

/** The entry that the answer of a question is about: the sum that explains the answer is found there. */
public final class Explanation {
    private Explanation() {}

    /** The commands that lead to the entry: the question's own attempts, then the sample and the entry; empty if nothing is read. */
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
            way.add(new SelectEntry(new Reading(
                    reading.prefix() == Reading.Prefix.NEW ? Reading.Prefix.NEW : Reading.Prefix.NONE,
                    reading.name(),
                    reading.index().orFirst(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Optional.empty())));
        }
        return List.copyOf(way);
    }
}
