package org.backstep.term;

/** The precedence of an operation between two operands: the later, the closer it binds; sums and differences equally. */
public enum Binding {
    SUM("the sum "),
    DIFFERENCE("the difference "),
    PRODUCT(""),
    ENTRYWISE(""),
    QUOTIENT(""),
    SCALED(""),
    /** A function, or signs that enclose their arguments. */
    CLOSED("");

    private final String spoken;

    Binding(String spoken) {
        this.spoken = spoken;
    }

    /** The words before an operation that is spoken as a whole. */
    public String spoken() {
        return spoken;
    }

    /** Whether a line breaks before the sign, and not behind it. */
    public boolean breaksBefore() {
        return this == SUM || this == DIFFERENCE;
    }

    /** Whether an operation with this binding needs brackets as the left operand of another. */
    public boolean isMisreadBefore(Binding of) {
        return of.compareTo(DIFFERENCE) > 0 && compareTo(of) < 0;
    }

    /** Whether an operation with this binding needs brackets as the right operand of another. */
    public boolean isMisreadAfter(Binding of) {
        return of != SUM && compareTo(SCALED) < 0;
    }
}
