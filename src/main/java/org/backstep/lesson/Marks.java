package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.LocatedCommand;
import org.backstep.command.Pointer;
import org.backstep.command.Predict;
import org.backstep.command.expression.Reading;

/**
 * The quantities that a lesson masks and points at, where a walk has got to. Masks stay until they are revealed, also in
 * later scenes; a pointer ends with the scene.
 */
public record Marks(List<Reading> hidden, Optional<Reading> highlighted) {
    /** Nothing is pointed at or masked. */
    public static final Marks NONE = new Marks(List.of(), Optional.empty());

    public Marks {
        hidden = List.copyOf(hidden);
    }

    /** The marks that all commands so far have left. */
    public static Marks of(Walk walk) {
        Marks marks = NONE;
        for (int k = 0; k <= walk.sceneIndex(); k++) {
            List<LocatedCommand> commands = walk.lesson().scenes().get(k).commands();
            int done = k == walk.sceneIndex() ? walk.done() : commands.size();
            marks = new Marks(marks.hidden, Optional.empty());
            for (LocatedCommand located : commands.subList(0, done)) {
                marks = marks.after(located.command());
            }
        }
        return marks;
    }

    /**
     * The marks where a walk waits at a question that has been answered: what is revealed before the next question can
     * be seen at once.
     */
    public static Marks ofAnswered(Walk walk) {
        List<LocatedCommand> commands = walk.scene().commands();
        List<Pointer> ahead = commands.stream()
                .skip(walk.done() + 1L)
                .map(LocatedCommand::command)
                .takeWhile(command -> !(command instanceof Predict))
                .filter(Pointer.class::isInstance)
                .map(Pointer.class::cast)
                .toList();
        Marks now = of(walk);
        boolean reveals = ahead.stream().anyMatch(pointer -> pointer.verb() == Pointer.Verb.REVEAL);
        Marks later = ahead.stream().reduce(now, Marks::after, (a, b) -> b);
        return reveals ? new Marks(later.hidden, now.highlighted) : now;
    }

    private Marks after(Command command) {
        if (!(command instanceof Pointer pointer)) {
            return this;
        }
        return switch (pointer.verb()) {
            case HIGHLIGHT -> new Marks(hidden, pointer.target());
            case REVEAL -> new Marks(List.of(), highlighted);
            case HIDE -> {
                List<Reading> more = new ArrayList<>(hidden);
                pointer.target().ifPresent(more::add);
                yield new Marks(more, highlighted);
            }
        };
    }
}
