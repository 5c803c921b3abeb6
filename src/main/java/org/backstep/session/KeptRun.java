package org.backstep.session;

import org.backstep.training.Branch;
import org.backstep.training.Run;

/**
 * A branch of a run that stays to be compared with when another run has begun, as it was when it was kept.
 *
 * @param name unlike that of any other kept run
 */
public record KeptRun(String name, Run run, Branch branch) {
    /** The most runs that one chart can tell apart, beside the branches of the present run. */
    public static final int MOST = 8;
}
