package org.backstep.command.expression;

import java.math.BigDecimal;

/** A number as it was written; how many decimals it has matters to {@link Condition}. */
public record Literal(String digits) implements Expression {
    @Override
    public Values evaluate(Scope scope) {
        return Values.scalar(Double.parseDouble(digits));
    }

    /** Whether it is written with a decimal point. */
    boolean isDecimal() {
        return digits.contains(".");
    }

    /** Half a unit of its last digit: 0.0000005 for 0.052350. */
    BigDecimal halfUnit() {
        BigDecimal value = new BigDecimal(digits);
        return value.ulp().divide(BigDecimal.valueOf(2));
    }

    @Override
    public String text() {
        return digits;
    }

    @Override
    public int precedence() {
        return 4;
    }
}
