package org.backstep.command.expression;

import java.util.stream.Stream;

/** The unary minus. */
public record Negation(Expression operand) implements Expression {
    @Override
    public Values evaluate(Scope scope) {
        return operand.evaluate(scope).map(value -> -value);
    }

    @Override
    public Stream<Reading> readings() {
        return operand.readings();
    }

    @Override
    public String text() {
        return "-" + operand.textWithin(3);
    }

    @Override
    public int precedence() {
        return 3;
    }
}
