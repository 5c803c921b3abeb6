package org.backstep.window.desk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backstep.session.Snapshot;
import org.backstep.training.Branch;
import org.backstep.training.Cause;
import org.backstep.training.Run;

/** The marks of a run: epochs where it was edited or a branch begins. */
public final class Marks {
    private Marks() {}

    /** The marks of all branches by epoch. */
    public static Map<Integer, String> of(Snapshot now) {
        Map<Integer, String> marks = new TreeMap<>();
        now.run().branches().forEach(branch -> mark(branch, marks));
        return marks;
    }

    /** The marks of the present branch and its parents by epoch. */
    public static Map<Integer, String> ofOurs(Snapshot now) {
        Map<Integer, String> marks = new TreeMap<>();
        Optional<Branch> line = Optional.of(now.branch());
        while (line.isPresent()) {
            mark(line.get(), marks);
            line = line.get().parentName().flatMap(now.run()::branch);
        }
        return marks;
    }

    private static void mark(Branch branch, Map<Integer, String> marks) {
        boolean edited = branch.epoch(branch.firstEpoch()).cause() == Cause.EDITED;
        if (!branch.name().equals(Run.MAIN)) {
            String text = '“' + branch.name() + '”' + (edited ? ", edited" : "");
            marks.merge(branch.firstEpoch(), text, (a, b) -> a + "; " + b);
        } else if (edited) {
            marks.merge(branch.firstEpoch(), "edited", (a, b) -> a + "; " + b);
        }
    }
}
