package org.backstep.window.desk;

import java.util.OptionalInt;
import org.backstep.command.Command;
import org.backstep.command.Go;
import org.backstep.command.PlayUntil;
import org.backstep.command.Step;
import org.backstep.session.Snapshot;

/** How far a command goes, for those who wait for it. */
public final class Extent {
    private Extent() {}

    /** The last epoch that a command may come to; empty if it does not train. */
    public static OptionalInt lastEpoch(Command command, Snapshot now) {
        int here = now.position().epoch();
        if (command instanceof Go go && go.place().equals("epoch")) {
            return OptionalInt.of(go.epoch());
        }
        if (command instanceof Step step && step.direction().equals("step")) {
            return step.unit().equals("epoch")
                    ? OptionalInt.of(here + step.count())
                    : OptionalInt.of(now.branch()
                            .plusPhases(now.position(), phases(step, now), now.phases())
                            .epoch());
        }
        if (command instanceof PlayUntil play) {
            int first = here + (now.position().equals(now.branch().endOf(here, now.phases())) ? 1 : 0);
            return OptionalInt.of(first + play.limit().orElse(now.state().goal()) - 1);
        }
        return OptionalInt.empty();
    }

    private static long phases(Step step, Snapshot now) {
        return (long) step.count() * (step.unit().equals("batch") ? now.phases().count() : 1);
    }
}
