package org.backstep.notation;

/** What is known of the parameters in a {@link Slot}: a number for each. */
public enum Aspect {
    /** The parameter itself. */
    VALUE("", true),
    /** The gradient that backpropagation gives. */
    GRADIENT("d", false),
    /** Adam's mean gradient. */
    M("m_", true),
    /** The velocity of momentum, or Adam's mean squared gradient. */
    V("v_", true),
    /** The slope of the objective along the parameter, measured by a central difference. */
    NUMERIC("numeric d", false);

    private final String prefix;
    private final boolean renewed;

    Aspect(String prefix, boolean renewed) {
        this.prefix = prefix;
        this.renewed = renewed;
    }

    /** What stands before the slot's letter in a general name. */
    String prefix() {
        return prefix;
    }

    /** Whether an update changes it, so that there is a new one. */
    public boolean isRenewed() {
        return renewed;
    }

    /** Whether it is what an optimiser remembers. */
    public boolean isRemembered() {
        return this == M || this == V;
    }
}
