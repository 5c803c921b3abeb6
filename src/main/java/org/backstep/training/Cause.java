package org.backstep.training;

/** The reason for an epoch's parameters and settings. */
public enum Cause {
    /** Drawn by the initialisation. */
    INITIALISED,
    /** Made by the update of the epoch before. */
    UPDATED,
    /** Changed by hand: a parameter or a setting. */
    EDITED,
    /** Unchanged at the start of a branch. */
    BRANCHED;

    /** Whether the parameters may be other than training has made them. */
    boolean isOfBranch() {
        return this == EDITED || this == BRANCHED;
    }
}
