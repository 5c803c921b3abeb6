package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.lesson.Walks.asked;
import static org.backstep.lesson.Walks.lesson;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The answers that were given while a lesson was played. */
class SittingTest {
    @Test
    void aSittingKeepsTheLastAnswerAndCountsHands() {
        OpenQuestion asked =
                asked(lesson("predict \"q, or not\"\n  choice \"a\" when 1 = 1\n  choice \"b\" when 1 = 2"));
        Sitting sitting = Sitting.EMPTY
                .plus(GivenAnswer.skipped(asked))
                .plus(GivenAnswer.chosen(asked, OptionalInt.of(1), List.of(3, 12)));
        assertThat(sitting.right()).isZero();
        assertThat(sitting.rows("T"))
                .containsExactly(
                        List.of("T", 6, "q, or not", "wrong", "b", "a", "", "a", 3),
                        List.of("T", 6, "q, or not", "wrong", "b", "a", "", "b", 12));
        assertThat(Sitting.HEADER).hasSameSizeAs(sitting.rows("T").get(0));
    }

    @Test
    void aWrongAnswerLeavesASecondTryWhichCounts() {
        OpenQuestion asked = asked(lesson("step\npredict \"q\"\n  answer z within 0.01"));
        GivenAnswer wrong = GivenAnswer.guessed(asked, 5);
        Sitting once = Sitting.EMPTY.tried(wrong);
        assertThat(once.answers()).isEmpty();
        assertThat(once.missedAt(asked.line(), asked.question())).contains(wrong);
        // a row without the answer, which is not told yet
        assertThat(once.rows("T")).containsExactly(List.of("T", 7, "q", "wrong", "5.0", "", "", "", ""));
        double number = asked.solution().number().orElseThrow();
        Sitting right = once.tried(GivenAnswer.guessed(asked, number));
        assertThat(right.score()).isEqualTo("You answered 1 of 1 question rightly, 1 of them at the second try.");
        assertThat(once.tried(GivenAnswer.guessed(asked, 6)).score())
                .isEqualTo("You answered 0 of 1 question rightly.");
        assertThat(once.tried(GivenAnswer.skipped(asked)).answers()).containsExactly(wrong);
        assertThat(Sitting.EMPTY.tried(GivenAnswer.skipped(asked)).answers()).hasSize(1);
    }

    @Test
    void ofTwoChoicesThereIsNoSecondTryAndNoneForAClass() {
        assertThat(choices(2).tried(List.of()).answers()).hasSize(1);
        assertThat(choices(3).tried(List.of()).answers()).isEmpty();
        assertThat(choices(3).tried(List.of(1, 2, 3)).answers()).hasSize(1);
    }

    private record Asked(OpenQuestion question) {
        Sitting tried(List<Integer> hands) {
            return Sitting.EMPTY.tried(GivenAnswer.chosen(question, OptionalInt.of(1), hands));
        }
    }

    private static Asked choices(int count) {
        StringBuilder choices = new StringBuilder("predict \"q\"\n  choice \"0\" when 1 = 1");
        for (int k = 1; k < count; k++) {
            choices.append("\n  choice \"").append(k).append("\" when 1 = 2");
        }
        return new Asked(asked(lesson(choices.toString())));
    }
}
