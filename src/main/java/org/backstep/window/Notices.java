package org.backstep.window;

/** Who tells the user what happened. On the event dispatch thread. */
interface Notices {
    /** A sentence about what happened. */
    void said(String sentence);

    /** What was wrong and what would be right. */
    void failed(String error);
}
