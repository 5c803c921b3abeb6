package org.backstep.command.expression;

import java.util.stream.Stream;

/**
 * Two expressions joined by +, -, * or /, entry by entry.
 *
 * @param operator one of + - * /
 */
public record Arithmetic(Expression left, char operator, Expression right) implements Expression {
    @Override
    public Values evaluate(Scope scope) {
        Values a = left.evaluate(scope);
        Values b = right.evaluate(scope);
        return switch (operator) {
            case '+' -> a.combine(b, Double::sum);
            case '-' -> a.combine(b, (p, q) -> p - q);
            case '*' -> a.combine(b, (p, q) -> p * q);
            case '/' -> a.combine(b, (p, q) -> p / q);
            default -> throw new IllegalStateException("operator " + operator);
        };
    }

    @Override
    public Stream<Reading> readings() {
        return Stream.concat(left.readings(), right.readings());
    }

    @Override
    public String text() {
        return left.textWithin(precedence()) + " " + operator + " " + right.textWithin(precedence() + 1);
    }

    @Override
    public int precedence() {
        return operator == '+' || operator == '-' ? 1 : 2;
    }
}
