package org.backstep.lesson;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What became of a question.
 *
 * @param choice which choice was taken, from 0; absent if a number was asked for, or if it was passed over
 * @param guess the number that was given
 * @param hands how many of a class were for each choice; empty if nobody counted
 * @param right whether it was right; false if it was passed over
 */
public record Answered(Asked asked, OptionalInt choice, OptionalDouble guess, List<Integer> hands, boolean right) {
    public Answered {
        hands = List.copyOf(hands);
    }

    /** A choice was taken, or hands were counted and nobody's choice was taken. */
    public static Answered chosen(Asked asked, OptionalInt choice, List<Integer> hands) {
        return new Answered(
                asked,
                choice,
                OptionalDouble.empty(),
                hands,
                choice.isPresent() && choice.equals(asked.solution().choice()));
    }

    /** A number was given. */
    public static Answered guessed(Asked asked, double guess) {
        boolean right = asked.solution().accepts(asked.question(), guess);
        return new Answered(asked, OptionalInt.empty(), OptionalDouble.of(guess), List.of(), right);
    }

    /** Passed over. */
    public static Answered skipped(Asked asked) {
        return new Answered(asked, OptionalInt.empty(), OptionalDouble.empty(), List.of(), false);
    }

    /** Whether nothing was answered. */
    public boolean isSkipped() {
        return choice.isEmpty() && guess.isEmpty() && hands.stream().allMatch(count -> count == 0);
    }

    /** How far the number was off: guess minus answer. */
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
