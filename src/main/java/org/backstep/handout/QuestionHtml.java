package org.backstep.handout;

import java.util.ArrayList;
import java.util.List;
import org.backstep.command.Command;
import org.backstep.command.Predict;
import org.backstep.command.Solution;

/**
 * A question on paper, and its answer on another page.
 *
 * @param number the number in the lesson, from 1
 * @param scene the number of the scene that asks it
 */
record QuestionHtml(int number, int scene, Predict question, Solution solution) {
    /** The question, with boxes to tick or a line to write on. */
    Html asked() {
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("p", "asked")
                .around(Tag.of("strong").around("Question " + number + ". "), Html.text(question.question())));
        if (!question.tries().isEmpty()) {
            List<Html> tries = new ArrayList<>();
            tries.add(Html.text("After "));
            for (Command attempt : question.tries()) {
                tries.add(Html.text(tries.size() == 1 ? "" : ", "));
                tries.add(Tag.of("code").around(attempt.text()));
            }
            tries.add(Html.text(":"));
            parts.add(Tag.of("p").around(tries));
        }
        List<Html> choices = new ArrayList<>();
        for (int k = 0; k < question.choices().size(); k++) {
            choices.add(Tag.of("li")
                    .around(
                            Tag.of("span", "tick").with("aria-hidden", "true").around(""),
                            Html.text(
                                    letter(k) + ") " + question.choices().get(k).text())));
        }
        if (!choices.isEmpty()) {
            parts.add(Tag.of("ul", "choices").around(choices));
        }
        question.answer()
                .ifPresent(answer -> parts.add(Tag.of("p")
                        .around(
                                Html.text("Answer: "),
                                blank(),
                                Html.text(" (within " + answer.within().digits() + ")"))));
        return Tag.of("div", "question").around(parts);
    }

    private static Html blank() {
        return Tag.of("span", "line")
                .with("role", "img")
                .with("aria-label", "to be filled in")
                .around("");
    }

    /** "Question 2 (scene 4): b) it shrinks". */
    Html answered() {
        String letter = solution.choice().isPresent() ? letter(solution.choice().getAsInt()) + ") " : "";
        return Tag.of("li")
                .around(
                        Tag.of("strong").around("Question " + number),
                        Html.text(" (scene " + scene + "): " + letter),
                        Tag.of("span", "answer").around(solution.text(question)));
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : String.valueOf(index + 1);
    }
}
