package org.backstep.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;

/**
 * What the engine finds for a question: its {@code try} lines carried out on a throw-away copy of the session, and the
 * answer read there.
 *
 * @param before what is the case when the question is asked
 * @param after what is the case when all has been tried
 * @param choice which of the choices holds, from 0; absent if a number is asked for
 * @param number the number asked for; absent if there are choices
 */
public record Solution(Snapshot before, Snapshot after, OptionalInt choice, OptionalDouble number) {
    /**
     * Solves a question.
     *
     * @param files where a tried command reads its data
     * @throws UserError if something cannot be tried, or not exactly one choice holds
     */
    static Solution of(Predict question, Snapshot now, Effects files) {
        Session copy = new Session(now.state());
        Effects quiet = files.silent();
        for (Command attempt : question.tries()) {
            attempt.applyTo(copy, quiet);
        }
        Snapshot after = copy.snapshot();
        Scope scope = new Scope(after, Optional.of(now), false);
        if (question.answer().isPresent()) {
            double number = question.answer().get().value().number(scope);
            return new Solution(now, after, OptionalInt.empty(), OptionalDouble.of(number));
        }
        return new Solution(
                now, after, OptionalInt.of(theOneThatHolds(question.choices(), scope)), OptionalDouble.empty());
    }

    private static int theOneThatHolds(List<Predict.Choice> choices, Scope scope) {
        List<Integer> holding = new ArrayList<>();
        for (int k = 0; k < choices.size(); k++) {
            if (choices.get(k).when().check(scope).holds()) {
                holding.add(k);
            }
        }
        if (holding.size() != 1) {
            String which = holding.isEmpty()
                    ? "none of the choices holds"
                    : holding.stream()
                                    .map(k -> "\"" + choices.get(k).text() + "\"")
                                    .collect(Collectors.joining(" and "))
                            + " hold at once";
            throw new UserError("exactly one choice of a question must hold; here " + which);
        }
        return holding.get(0);
    }

    /** Accepts a guess that is as near to the number as the question asks. */
    public boolean accepts(Predict question, double guess) {
        Literal within = question.answer().orElseThrow().within();
        double found = number.orElseThrow();
        if (!Double.isFinite(guess) || !Double.isFinite(found)) {
            return guess == found;
        }
        // as it is written: 0.0005 is a little less than its double
        BigDecimal gap = new BigDecimal(guess).subtract(new BigDecimal(found)).abs();
        return gap.compareTo(new BigDecimal(within.digits())) <= 0;
    }

    /** The answer in words: the text of the choice, or the number with every digit. */
    public String text(Predict question) {
        return choice.isPresent()
                ? question.choices().get(choice.getAsInt()).text()
                : org.backstep.notation.Numbers.exact(number.orElseThrow());
    }
}
