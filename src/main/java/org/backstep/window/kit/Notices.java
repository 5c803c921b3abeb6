package org.backstep.window.kit;

/** Who tells the user what happened. On the event dispatch thread. */
public interface Notices {
    /** A sentence about what happened. */
    void said(String sentence);

    /** What was wrong and what would be right. */
    void failed(String error);
}
