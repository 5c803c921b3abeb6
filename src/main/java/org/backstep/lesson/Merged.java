package org.backstep.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backstep.command.Arithmetic;
import org.backstep.command.Call;
import org.backstep.command.Command;
import org.backstep.command.Expression;
import org.backstep.command.Go;
import org.backstep.command.Literal;
import org.backstep.command.Negation;
import org.backstep.command.SelectEntry;
import org.backstep.command.SetParameter;
import org.backstep.command.SetSetting;
import org.backstep.command.Step;
import org.backstep.command.SwitchBranch;
import org.backstep.session.State;
import org.backstep.training.Iteration;
import org.backstep.training.Position;

/**
 * What was done, told with fewer commands that lead to the same state, to the bit. A pair is joined only where that is certain:
 * how far a branch has been computed decides what {@code go end} means and whether an edit starts a branch, so it has to come
 * out the same too.
 */
final class Merged {
    private Merged() {}

    /** The same with as few commands as the rules allow. */
    static List<Deed> of(List<Deed> deeds) {
        List<Deed> fewer = new ArrayList<>();
        for (Deed deed : deeds) {
            add(fewer, deed);
        }
        return fewer;
    }

    private static void add(List<Deed> fewer, Deed deed) {
        if (deed.isIdle()) {
            return;
        }
        int last = fewer.size() - 1;
        if (last >= 0 && cancels(fewer.get(last), deed)) {
            fewer.remove(last);
            return;
        }
        Optional<Command> one = last < 0 ? Optional.empty() : asOne(fewer.get(last), deed);
        if (one.isPresent()) {
            // the joined command may in its turn be joined with the one before it
            add(fewer, new Deed(one.get(), fewer.remove(last).before(), deed.after()));
        } else {
            fewer.add(deed);
        }
    }

    /** There and back again through what had been computed before. */
    private static boolean cancels(Deed first, Deed second) {
        return first.isFollowedBy(second)
                && first.command() instanceof Step a
                && second.command() instanceof Step b
                && !a.direction().equals(b.direction())
                && first.onlyMoves()
                && second.onlyMoves()
                && first.before().position().equals(second.after().position());
    }

    private static Optional<Command> asOne(Deed first, Deed second) {
        if (!first.isFollowedBy(second)) {
            return Optional.empty();
        }
        return lastSuffices(first, second)
                ? Optional.of(second.command())
                : Repeated.asOne(first.command(), second.command());
    }

    private static boolean lastSuffices(Deed first, Deed second) {
        if (first.command() instanceof Go && second.command() instanceof Go go) {
            return first.onlyMoves() || (go.place().equals("epoch") && reachesAsFar(second, first));
        }
        if (first.command() instanceof SelectEntry && second.command() instanceof SelectEntry) {
            return true;
        }
        if (first.command() instanceof SwitchBranch && second.command() instanceof SwitchBranch) {
            // from a shorter branch one does not come back to the same place
            return first.before().position().equals(first.after().position());
        }
        if (first.command() instanceof SetSetting a && second.command() instanceof SetSetting b) {
            return a.setting().equals(b.setting())
                    && isConstant(b.value())
                    && (!a.isOfTraining() || isOneEdit(first, second));
        }
        return first.command() instanceof SetParameter a
                && second.command() instanceof SetParameter b
                && a.target().equals(b.target())
                && isConstant(b.value())
                && isOneEdit(first, second);
    }

    /** A jump to where all that the first had computed is computed as well. */
    private static boolean reachesAsFar(Deed jump, Deed first) {
        Position computed = first.after().line().reached();
        return jump.after().position().compareTo(computed) >= 0;
    }

    /**
     * Whether the second edit changed in place what the first had begun, so that the second alone would have begun the same;
     * unless it takes back what the first did, as an edit that changes nothing begins nothing.
     */
    private static boolean isOneEdit(Deed first, Deed second) {
        State was = first.before();
        State is = second.after();
        // an edit that overflows leaves for where its branch ends
        boolean stayed = was.position().equals(first.after().position())
                && was.position().equals(is.position());
        return stayed && !sameNumbers(here(was), here(is));
    }

    private static boolean sameNumbers(Iteration one, Iteration other) {
        return one.parameters().equals(other.parameters()) && one.settings().equals(other.settings());
    }

    private static Iteration here(State state) {
        return state.line().iteration(state.position());
    }

    /** Whether an expression reads nothing. */
    private static boolean isConstant(Expression expression) {
        if (expression instanceof Arithmetic sum) {
            return isConstant(sum.left()) && isConstant(sum.right());
        }
        if (expression instanceof Negation negation) {
            return isConstant(negation.operand());
        }
        return expression instanceof Literal || (expression instanceof Call call && isConstant(call.argument()));
    }
}
