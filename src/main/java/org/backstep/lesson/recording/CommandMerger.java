package org.backstep.lesson.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Command;
import org.backstep.command.Transition;

/**
 * Shortens a list of commands to fewer that lead to the same state, to the bit. A pair is joined only where that is certain:
 * how far a branch has been computed decides what {@code go end} means and whether an edit starts a branch, so it has to come
 * out the same too.
 */
public final class CommandMerger {
    private CommandMerger() {}

    /** Commands that lead to the same state from any other, with those as one that say the same as one. */
    public static List<Command> joined(List<Command> commands) {
        List<Command> fewer = new ArrayList<>();
        for (Command command : commands) {
            int last = fewer.size() - 1;
            Optional<Command> one =
                    last < 0 ? Optional.empty() : fewer.get(last).joinedWith(command);
            if (one.isPresent()) {
                fewer.set(last, one.get());
            } else {
                fewer.add(command);
            }
        }
        return fewer;
    }

    /** The same transitions with as few commands as the rules allow. */
    static List<Transition> merged(List<Transition> all) {
        List<Transition> fewer = new ArrayList<>();
        for (Transition transition : all) {
            add(fewer, transition);
        }
        return fewer;
    }

    private static void add(List<Transition> fewer, Transition next) {
        if (next.isIdle()) {
            return;
        }
        int last = fewer.size() - 1;
        if (last < 0 || !fewer.get(last).isFollowedBy(next)) {
            fewer.add(next);
            return;
        }
        Transition first = fewer.get(last);
        if (next.takesBack(first)) {
            fewer.remove(last);
            return;
        }
        Optional<Command> one = next.command().replaces(first, next)
                ? Optional.of(next.command())
                : first.command().joinedWith(next.command());
        if (one.isPresent()) {
            // the joined command may in its turn be joined with the one before it
            fewer.remove(last);
            add(fewer, new Transition(one.get(), first.before(), next.after()));
        } else {
            fewer.add(next);
        }
    }
}
