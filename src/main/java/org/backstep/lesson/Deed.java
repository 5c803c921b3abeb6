package org.backstep.lesson;

import org.backstep.command.Command;
import org.backstep.command.Freeze;
import org.backstep.command.Go;
import org.backstep.command.PlayUntil;
import org.backstep.command.SelectEntry;
import org.backstep.command.SelectSample;
import org.backstep.command.SetChoice;
import org.backstep.command.SetParameter;
import org.backstep.command.SetSetting;
import org.backstep.command.Step;
import org.backstep.command.SwitchBranch;
import org.backstep.session.State;

/**
 * A command that was carried out, with the state on either side of it; from these it can be told whether several say no more
 * than one.
 */
record Deed(Command command, State before, State after) {

    /** This one, then another. */
    boolean isFollowedBy(Deed next) {
        return after.sameAs(next.before);
    }

    /** Whether it left everything as it was and had nothing else to do: {@code show}, for one, is not idle. */
    boolean isIdle() {
        return changesTheSessionOnly() && before.sameAs(after);
    }

    private boolean changesTheSessionOnly() {
        return command instanceof Step
                || command instanceof Go
                || command instanceof PlayUntil
                || command instanceof SetParameter
                || command instanceof SetSetting
                || command instanceof SetChoice
                || command instanceof Freeze
                || command instanceof SelectSample
                || command instanceof SelectEntry
                || command instanceof SwitchBranch;
    }

    /** Whether at most the place in the branch is another: nothing was computed that had not been before. */
    boolean onlyMoves() {
        return before.sameBranches(after) && before.branch().equals(after.branch());
    }
}
