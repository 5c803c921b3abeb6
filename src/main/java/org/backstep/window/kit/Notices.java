package org.backstep.window.kit;

/** A channel of messages to the user. On the event dispatch thread. */
public interface Notices {
    /** Shows a sentence about an event. */
    void said(String sentence);

    /** Shows an error: what is wrong and what would be right. */
    void failed(String error);
}
