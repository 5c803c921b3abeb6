package org.backstep.command;

import org.backstep.session.State;
import org.backstep.training.Iteration;

/** A command that was carried out, with the states before and after it: it shows whether several say no more than one. */
public record Transition(Command command, State before, State after) {

    /** Whether another transition begins where this one ends. */
    public boolean isFollowedBy(Transition next) {
        return after.sameAs(next.before);
    }

    /** Whether the state stayed the same and the command had nothing else to do; {@code show}, for one, is not idle. */
    public boolean isIdle() {
        return command.nature().isOfSession() && before.sameAs(after);
    }

    /** Whether at most the position in the branch is another: nothing was computed that had not been before. */
    public boolean onlyMoves() {
        return before.sameBranches(after) && before.branch().equals(after.branch());
    }

    /** Whether this and the transition before it lead there and back through what had been computed before. */
    public boolean takesBack(Transition first) {
        return command.takesBack(first.command)
                && first.onlyMoves()
                && onlyMoves()
                && first.before.position().equals(after.position());
    }

    /** Whether this one ends where all that the first had computed is computed as well. */
    boolean reachesAsFarAs(Transition first) {
        return after.position().compareTo(first.after.line().reached()) >= 0;
    }

    /**
     * Whether this edit changed in place what the first had begun, so that this one alone would have begun the same; unless it
     * takes back what the first did, as an edit that changes nothing begins nothing.
     */
    boolean isOneEditWith(Transition first) {
        State was = first.before;
        // an edit that overflows leaves for where its branch ends
        boolean stayed =
                was.position().equals(first.after.position()) && was.position().equals(after.position());
        return stayed && !sameNumbers(here(was), here(after));
    }

    private static boolean sameNumbers(Iteration one, Iteration other) {
        return one.parameters().equals(other.parameters()) && one.settings().equals(other.settings());
    }

    private static Iteration here(State state) {
        return state.line().iteration(state.position());
    }
}
