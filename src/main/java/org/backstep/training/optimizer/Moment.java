package org.backstep.training.optimizer;

import org.backstep.notation.Aspect;

/** The places of an optimiser's memory; in each there is a number for every parameter. */
public enum Moment {
    M(Aspect.M),
    V(Aspect.V);

    private final Aspect aspect;

    Moment(Aspect aspect) {
        this.aspect = aspect;
    }

    /** What the numbers are of each parameter. */
    public Aspect aspect() {
        return aspect;
    }
}
