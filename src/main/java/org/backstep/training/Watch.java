package org.backstep.training;

/** The observer of a long run, which can stop it. Called on the training thread, after every epoch. */
@FunctionalInterface
public interface Watch {
    /** The watch that never stops a run. */
    Watch NONE = epoch -> true;

    /**
     * Reports a computed epoch.
     *
     * @return false to stop here; the computed epochs are kept
     */
    boolean goOnAfter(int epoch);
}
