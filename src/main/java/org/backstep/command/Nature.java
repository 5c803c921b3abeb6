package org.backstep.command;

/** The kind of effect that a command has. */
public enum Nature {
    /** Another position or branch, with the training that is needed to get there. */
    MOVE,
    /** A move to a position that is named, wherever it begins; successive jumps are one gesture. */
    JUMP,
    /** Another sample or entry is explained. */
    SELECTION,
    /** Parameters, settings, branches or kept runs change. */
    EDIT,
    /** A new run takes the place of the present one. */
    NEW_RUN,
    PRINT,
    /** A claim, a question, a pointer or a file: the session stays as it is. */
    REPORT;

    /** Whether such a command does nothing but change the session. */
    boolean isOfSession() {
        return this != PRINT && this != REPORT;
    }
}
