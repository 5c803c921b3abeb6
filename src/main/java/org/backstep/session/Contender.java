package org.backstep.session;

import java.util.ArrayList;
import java.util.List;
import org.backstep.training.Branch;
import org.backstep.training.Run;

/**
 * One of those that are compared: a branch of the present run, or a run that was kept.
 *
 * @param name unlike that of any other
 * @param number its look in charts, from 0: of a branch for ever, of a kept run until an older one is forgotten
 */
public record Contender(String name, int number, boolean isKept, Run run, Branch branch) {
    /** The numbers of kept runs count down from here, so that neither a new branch nor a run kept changes another's. */
    private static final int LAST_NUMBER = 15;

    /** Whether it is the first branch of the present run, with which all others are compared. */
    public boolean isMain() {
        return !isKept && name.equals(Run.MAIN);
    }

    public boolean isOf(KeptRun kept) {
        return isKept && name.equals(labelOf(kept));
    }

    private static String labelOf(KeptRun kept) {
        return kept.name() + " (kept)";
    }

    /** All branches of the present run, "main" first, and then all that is kept. */
    public static List<Contender> all(State state) {
        List<Contender> all = new ArrayList<>();
        for (Branch branch : state.run().branches()) {
            all.add(new Contender(branch.name(), all.size(), false, state.run(), branch));
        }
        int number = LAST_NUMBER;
        for (KeptRun kept : state.kept()) {
            all.add(new Contender(labelOf(kept), number--, true, kept.run(), kept.branch()));
        }
        return all;
    }
}
