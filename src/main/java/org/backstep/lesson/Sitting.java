package org.backstep.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backstep.notation.Numbers;

/**
 * The answers that were given while a lesson was played, by the line of the question; one that is answered again counts
 * once, as it was answered last. Immutable.
 */
public record Sitting(Map<Integer, GivenAnswer> answers) {
    /** Nothing has been answered. */
    public static final Sitting EMPTY = new Sitting(Map.of());

    /** The names of the columns of {@link #rows}. */
    public static final List<String> HEADER =
            List.of("lesson", "line", "question", "result", "given", "answer", "gap", "choice", "hands");

    public Sitting {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** One answer more. */
    public Sitting plus(GivenAnswer answered) {
        Map<Integer, GivenAnswer> more = new LinkedHashMap<>(answers);
        more.put(answered.asked().line(), answered);
        return new Sitting(more);
    }

    /** The answer to the question on a line. */
    public Optional<GivenAnswer> at(int line) {
        return Optional.ofNullable(answers.get(line));
    }

    /** The number of right answers. */
    public long right() {
        return answers.values().stream().filter(GivenAnswer::right).count();
    }

    /** One row for each question; one for each choice where raised hands were counted. */
    public List<List<Object>> rows(String lesson) {
        List<List<Object>> rows = new ArrayList<>();
        for (GivenAnswer answered : answers.values()) {
            List<Object> row = List.of(
                    lesson,
                    answered.asked().line(),
                    answered.asked().question().question(),
                    answered.word(),
                    given(answered),
                    answered.asked().solution().text(answered.asked().question()),
                    answered.gap().isPresent() ? Numbers.full(answered.gap().getAsDouble()) : "");
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
