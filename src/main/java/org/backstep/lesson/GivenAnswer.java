package org.backstep.lesson;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.backstep.command.Predict;

/**
 * The answer that was given to a question, or that it was passed over.
 *
 * @param choice which choice was taken, from 0; absent if a number was asked for, or if it was passed over
 * @param guess the number that was given
 * @param hands the raised hands of a class for each choice; empty if they were not counted
 * @param right whether it was right; false if it was passed over
 */
public record GivenAnswer(
        OpenQuestion asked, OptionalInt choice, OptionalDouble guess, List<Integer> hands, boolean right) {
    public GivenAnswer {
        hands = List.copyOf(hands);
    }

    /** An answer by a choice, or by counted hands alone. */
    public static GivenAnswer chosen(OpenQuestion asked, OptionalInt choice, List<Integer> hands) {
        return new GivenAnswer(
                asked,
                choice,
                OptionalDouble.empty(),
                hands,
                choice.isPresent() && choice.equals(asked.solution().choice()));
    }

    /** An answer by a number. */
    public static GivenAnswer guessed(OpenQuestion asked, double guess) {
        boolean right = asked.solution().accepts(asked.question(), guess);
        return new GivenAnswer(asked, OptionalInt.empty(), OptionalDouble.of(guess), List.of(), right);
    }

    /** A question passed over. */
    public static GivenAnswer skipped(OpenQuestion asked) {
        return new GivenAnswer(asked, OptionalInt.empty(), OptionalDouble.empty(), List.of(), false);
    }

    /** Whether this answers a question on a line. */
    boolean isTo(int line, Predict question) {
        return asked.line() == line && asked.question().equals(question);
    }

    /** The same answer, to the question on the line where it is now. */
    GivenAnswer onLine(int line) {
        return new GivenAnswer(new OpenQuestion(line, asked.question(), asked.solution()), choice, guess, hands, right);
    }

    /** Whether nothing was answered. */
    public boolean isSkipped() {
        return choice.isEmpty() && guess.isEmpty() && hands.stream().allMatch(count -> count == 0);
    }

    /** Whether a second try is fair: a wrong answer that leaves more than one other, and no vote of a class. */
    boolean leavesATry() {
        int choices = asked.question().choices().size();
        return !right && !isSkipped() && hands.isEmpty() && (choices == 0 || choices > 2);
    }

    /** The error of the number: guess minus answer. */
    public OptionalDouble gap() {
        return guess.isPresent()
                ? OptionalDouble.of(
                        guess.getAsDouble() - asked.solution().number().orElseThrow())
                : OptionalDouble.empty();
    }

    /** "right", "wrong" or "skipped". */
    public String word() {
        return isSkipped() ? "skipped" : right ? "right" : "wrong";
    }
}
