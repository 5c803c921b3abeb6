package org.backstep.window.keeping;

/** A kind of work that a person would miss if it were lost: the session, a recording, answers. On the event dispatch thread. */
public interface Work {
    /** What there is of it, to go on after "Not saved: ". */
    String name();

    boolean isUnsaved();

    /**
     * Saves it; asks for a place where it has none.
     *
     * @param then called when all of it is saved, and never if that fails or the user cancels
     */
    void save(Runnable then);

    /** Gives it up, as the user has agreed to. */
    void discard();
}
