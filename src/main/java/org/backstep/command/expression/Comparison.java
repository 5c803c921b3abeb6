package org.backstep.command.expression;

import java.util.List;

/** A comparison of two numbers. */
public enum Comparison {
    AT_MOST("<=", "≤"),
    AT_LEAST(">=", "≥"),
    DIFFERENT("!=", "≠"),
    LESS("<", "<"),
    GREATER(">", ">"),
    EQUAL("=", "=");

    /** Longer signs first, so that "<=" is not read as "<". */
    public static final List<Comparison> ALL = List.of(values());

    private final String sign;
    private final String printed;

    Comparison(String sign, String printed) {
        this.sign = sign;
        this.printed = printed;
    }

    public String sign() {
        return sign;
    }

    /** As it is printed; understood as well. */
    public String printed() {
        return printed;
    }
}
