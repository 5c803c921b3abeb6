package org.backstep.window.lessons;

/** Where the session is, as seen from an open lesson. */
enum Place {
    /** Where the lesson has come to. */
    IN_LESSON,
    /** At the sum behind an answer, which the lesson has opened. */
    AT_SUM,
    /** Where the user has gone. */
    ELSEWHERE,
    /** On its way to another place of the lesson, which is shown when it is there. */
    UNDERWAY;

    /** Whether the lesson can be returned to. */
    boolean isAway() {
        return this == AT_SUM || this == ELSEWHERE;
    }
}
