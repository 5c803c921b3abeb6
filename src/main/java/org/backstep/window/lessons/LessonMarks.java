package org.backstep.window.lessons;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backstep.command.Command;
import org.backstep.command.Explanation;
import org.backstep.command.Nature;
import org.backstep.command.SelectEntry;
import org.backstep.command.expression.Reading;
import org.backstep.lesson.Marks;
import org.backstep.lesson.OpenQuestion;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/**
 * What the lesson that is open, if any, hides and points at in the window, and what has to wait for its question. */
public record LessonMarks(Optional<Showing> showing) {
    static final String ANSWER_FIRST = "answer the lesson's question first, or skip it";

    /** The number that the lesson points at, unless the session has left it. */
    public Optional<Reading> highlighted() {
        return showing.filter(shown -> !shown.left()).flatMap(shown -> marks().highlighted());
    }

    /** The quantities that must not be seen in the network of a snapshot. */
    Set<Quantity> masked(Snapshot now) {
        Set<Quantity> masked = new HashSet<>();
        for (Reading reading : marks().hidden()) {
            try {
                masked.add(reading.quantity(now));
            } catch (UserError otherNetwork) {
                // the user has gone on to a network that has no such quantity
            }
        }
        return masked;
    }

    private Marks marks() {
        return showing.map(shown -> shown.isAnswered() ? Marks.ofAnswered(shown.walk()) : Marks.of(shown.walk()))
                .orElse(Marks.NONE);
    }

    /** The reason why a command must wait; empty if it need not. */
    Optional<String> locked(Command command, Snapshot now) {
        if (command instanceof SelectEntry asked) {
            return hidden(asked.entry(), now).map(name -> name + " is hidden until the question is answered");
        }
        boolean asks = showing.flatMap(Showing::open).isPresent();
        return asks && command.nature() != Nature.SELECTION ? Optional.of(ANSWER_FIRST) : Optional.empty();
    }

    /** The name of an entry's quantity, if it is hidden. */
    private Optional<String> hidden(Reading entry, Snapshot now) {
        return entry.isIn(now) && now.masking(masked(now)).isMasked(entry.quantity(now))
                ? Optional.of(now.names().nameOf(entry.quantity(now)).plain())
                : Optional.empty();
    }

    /** Whether there is a sum behind the answer of a question, and it may be seen. */
    boolean show(OpenQuestion asked, Snapshot now) {
        List<SelectEntry> selected = Explanation.way(asked.question(), asked.solution()).stream()
                .filter(SelectEntry.class::isInstance)
                .map(SelectEntry.class::cast)
                .toList();
        return !selected.isEmpty()
                && selected.stream()
                        .allMatch(entry -> hidden(entry.entry(), now).isEmpty());
    }
}
