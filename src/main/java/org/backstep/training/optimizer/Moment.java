package org.backstep.training.optimizer;

/** The places of an optimiser's memory; in each there is a number for every parameter. */
public enum Moment {
    /** m. */
    M,
    /** v. */
    V
}
