package org.backstep.window;

import java.util.Map;
import java.util.TreeMap;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Cause;
import org.backstep.training.Run;

/** Where something happened to a run: an edit, a branch. */
final class Marks {
    private Marks() {}

    /** What happened at which epoch. */
    static Map<Integer, String> of(Snapshot now) {
        Map<Integer, String> marks = new TreeMap<>();
        for (Branch branch : now.run().branches()) {
            boolean edited = branch.epoch(branch.firstEpoch()).cause() == Cause.EDITED;
            if (!branch.name().equals(Run.MAIN)) {
                String text = '“' + branch.name() + '”' + (edited ? ", edited" : "");
                marks.merge(branch.firstEpoch(), text, (a, b) -> a + "; " + b);
            } else if (edited) {
                marks.merge(branch.firstEpoch(), "edited", (a, b) -> a + "; " + b);
            }
        }
        return marks;
    }
}
