package org.backstep.training;

/** What somebody who waits for a long run may see and do. Called on the training thread, after every epoch. */
@FunctionalInterface
public interface Watch {
    /** Nobody waits: run to the end. */
    Watch NONE = epoch -> true;

    /**
     * An epoch has been computed.
     *
     * @return false to stop here; what has been computed stays
     */
    boolean goOnAfter(int epoch);
}
