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
public record Sitting(Map<Integer, Answered> answers) {
    /** Nothing has been answered. */
    public static final Sitting EMPTY = new Sitting(Map.of());

    /** The names of the columns of {@link #rows}. */
    public static final List<String> HEADER =
            List.of("lesson", "line", "question", "result", "given", "answer", "gap", "choice", "hands");

    public Sitting {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** One answer more. */
    public Sitting plus(Answered answered) {
        Map<Integer, Answered> more = new LinkedHashMap<>(answers);
        more.put(answered.asked().line(), answered);
        return new Sitting(more);
    }

    /** What became of the question on a line. */
    public Optional<Answered> at(int line) {
        return Optional.ofNullable(answers.get(line));
    }

    /** How many were answered rightly. */
    public long right() {
        return answers.values().stream().filter(Answered::right).count();
    }

    /** A row a question; of a question with counted hands one a choice. */
    public List<List<Object>> rows(String lesson) {
        List<List<Object>> rows = new ArrayList<>();
        for (Answered answered : answers.values()) {
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

    private static String given(Answered answered) {
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
