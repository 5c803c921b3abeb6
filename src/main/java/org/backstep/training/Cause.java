package org.backstep.training;

/** Why an epoch has the parameters and settings that it has. */
public enum Cause {
    /** Drawn by the initialisation. */
    INITIALISED,
    /** Made by the update of the epoch before. */
    UPDATED,
    /** Changed by hand: a parameter or a setting. */
    EDITED,
    /** A branch was started here without a change. */
    BRANCHED
}
