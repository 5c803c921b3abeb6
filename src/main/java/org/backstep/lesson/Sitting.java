package org.backstep.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Predict;
import org.backstep.notation.Numbers;

/**
 * The answers that were given while a lesson was played; a question that is answered again counts once, as it was answered
 * last. Immutable.
 *
 * @param missed the first tries that were wrong, of questions that may be, or were, tried again
 */
public record Sitting(List<GivenAnswer> answers, List<GivenAnswer> missed) {
    /** Nothing has been answered. */
    public static final Sitting EMPTY = new Sitting(List.of(), List.of());

    /** The names of the columns of {@link #rows}. */
    public static final List<String> HEADER =
            List.of("lesson", "line", "question", "result", "given", "answer", "gap", "choice", "hands");

    public Sitting {
        answers = List.copyOf(answers);
        missed = List.copyOf(missed);
    }

    /**
     * An answer as it is given to an open question: a wrong one leaves the question open for a second try, if that is
     * fair; to pass over the second try is to leave it at the first.
     */
    public Sitting tried(GivenAnswer answered) {
        Optional<GivenAnswer> first =
                missedAt(answered.asked().line(), answered.asked().question());
        if (first.isEmpty() && answered.leavesATry()) {
            return missing(answered);
        }
        return plus(answered.isSkipped() ? first.orElse(answered) : answered);
    }

    /** One wrong first try more. */
    public Sitting missing(GivenAnswer first) {
        List<GivenAnswer> more = new ArrayList<>(missed);
        more.add(first);
        return new Sitting(answers, more);
    }

    /** The wrong first try of a question on a line. */
    public Optional<GivenAnswer> missedAt(int line, Predict question) {
        return missed.stream().filter(answer -> answer.isTo(line, question)).findFirst();
    }

    /** One answer more. */
    public Sitting plus(GivenAnswer answered) {
        List<GivenAnswer> more = new ArrayList<>(answers);
        more.removeIf(
                answer -> answer.isTo(answered.asked().line(), answered.asked().question()));
        more.add(answered);
        return new Sitting(more, missed);
    }

    /** The answer to a question on a line. */
    public Optional<GivenAnswer> at(int line, Predict question) {
        return answers.stream().filter(answer -> answer.isTo(line, question)).findFirst();
    }

    /**
     * The answers beside the questions of a lesson that has been changed: each on the line where its question is now. One
     * whose question is gone is kept as it was.
     */
    public Sitting in(Lesson changed) {
        List<LocatedCommand> questions = changed.commands()
                .filter(located -> located.command() instanceof Predict)
                .toList();
        Sitting moved = new Sitting(in(questions, answers), in(questions, missed));
        return moved.equals(this) ? this : moved;
    }

    private static List<GivenAnswer> in(List<LocatedCommand> questions, List<GivenAnswer> answers) {
        return answers.stream()
                .map(answer -> questions.stream()
                        .filter(located ->
                                located.command().equals(answer.asked().question()))
                        // of equal questions the nearest
                        .min(Comparator.comparingInt(located ->
                                Math.abs(located.line() - answer.asked().line())))
                        .map(located -> answer.onLine(located.line()))
                        .orElse(answer))
                .toList();
    }

    /** The answers so far, and the wrong first tries of questions that are not answered yet. */
    public List<GivenAnswer> tries() {
        return Stream.concat(answers.stream(), missed.stream().filter(this::isOpen))
                .toList();
    }

    private boolean isOpen(GivenAnswer first) {
        return at(first.asked().line(), first.asked().question()).isEmpty();
    }

    /** The number of right answers. */
    public long right() {
        return answers.stream().filter(GivenAnswer::right).count();
    }

    /** "You answered 4 of 5 questions rightly, 1 of them at the second try."; empty if none was asked. */
    public String score() {
        long again = answers.stream()
                .filter(answer -> answer.right()
                        && missedAt(answer.asked().line(), answer.asked().question())
                                .isPresent())
                .count();
        return answers.isEmpty()
                ? ""
                : "You answered " + right() + " of " + answers.size()
                        + (answers.size() == 1 ? " question" : " questions") + " rightly"
                        + (again == 0 ? "" : ", " + again + " of them at the second try") + ".";
    }

    /**
     * One row for each question, without its answer if there is a second try; one for each choice where raised hands were
     * counted.
     */
    public List<List<Object>> rows(String lesson) {
        List<List<Object>> rows = new ArrayList<>();
        for (GivenAnswer answered : tries()) {
            boolean told = !isOpen(answered);
            List<Object> row = List.of(
                    lesson,
                    answered.asked().line(),
                    answered.asked().question().question(),
                    answered.word(),
                    given(answered),
                    told ? answered.asked().solution().text(answered.asked().question()) : "",
                    told && answered.gap().isPresent()
                            ? Numbers.full(answered.gap().getAsDouble())
                            : "");
            if (answered.hands().isEmpty()) {
                rows.add(with(row, "", ""));
            }
            for (int k = 0; k < answered.hands().size(); k++) {
                rows.add(with(
                        row,
                        answered.asked().question().choices().get(k).text(),
                        answered.hands().get(k)));
            }
        }
        return rows;
    }

    private static String given(GivenAnswer answered) {
        if (answered.guess().isPresent()) {
            return Numbers.full(answered.guess().getAsDouble());
        }
        return answered.choice().isPresent()
                ? answered.asked()
                        .question()
                        .choices()
                        .get(answered.choice().getAsInt())
                        .text()
                : "";
    }

    private static List<Object> with(List<Object> row, Object choice, Object hands) {
        List<Object> whole = new ArrayList<>(row);
        whole.add(choice);
        whole.add(hands);
        return whole;
    }
}
