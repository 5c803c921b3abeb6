package org.backstep.command.expression;

import java.math.BigDecimal;
import java.util.Optional;
import org.backstep.session.Snapshot;

/**
 * A comparison of two expressions. Equality with a decimal literal, as in {@code loss = 0.052350}, holds within half a unit
 * of its last digit; {@code a = b ± 1e-9} gives the tolerance; every other equality is exact.
 *
 * @param tolerance as it was written after ±
 */
public record Condition(Expression left, Comparison comparison, Expression right, Optional<Literal> tolerance) {

    public static Condition parse(Cursor cursor) {
        Expression left = ExpressionParser.parse(cursor);
        Comparison comparison = comparison(cursor);
        Expression right = ExpressionParser.parse(cursor);
        Optional<Literal> tolerance = Optional.empty();
        int column = cursor.column();
        if (cursor.accept("±") || cursor.accept("+/-") || cursor.accept("+-")) {
            tolerance = Optional.of(new Literal(cursor.number("a tolerance")));
            if (comparison != Comparison.EQUAL && comparison != Comparison.DIFFERENT) {
                throw new SyntaxError(column, "a tolerance belongs to \"=\" or \"!=\" only");
            }
        }
        return new Condition(left, comparison, right, tolerance);
    }

    private static Comparison comparison(Cursor cursor) {
        if (cursor.ahead("==")) {
            throw new SyntaxError(cursor.column(), "expected one of < > <= >= = !=, found \"==\"; did you mean \"=\"?");
        }
        for (Comparison comparison : Comparison.ALL) {
            if (cursor.accept(comparison.sign()) || cursor.accept(comparison.printed())) {
                return comparison;
            }
        }
        throw cursor.expected("one of < > <= >= = !=");
    }

    public Check check(Snapshot now) {
        return check(Scope.of(now));
    }

    public Check check(Scope scope) {
        double a = left.number(scope);
        double b = right.number(scope);
        return new Check(this, a, b, holds(a, b));
    }

    private boolean holds(double a, double b) {
        return switch (comparison) {
            case LESS -> a < b;
            case GREATER -> a > b;
            case AT_MOST -> a <= b;
            case AT_LEAST -> a >= b;
            case EQUAL -> equal(a, b);
            case DIFFERENT -> !equal(a, b);
        };
    }

    private boolean equal(double a, double b) {
        Optional<BigDecimal> allowed = tolerance
                .map(literal -> new BigDecimal(literal.digits()))
                .or(() -> decimal().map(Literal::halfUnit));
        if (allowed.isEmpty() || !Double.isFinite(a) || !Double.isFinite(b)) {
            return a == b;
        }
        BigDecimal written = tolerance.isEmpty() ? decimalValue() : new BigDecimal(b);
        return new BigDecimal(a).subtract(written).abs().compareTo(allowed.get()) <= 0;
    }

    /** The decimal literal on the right, signed or not. */
    private Optional<Literal> decimal() {
        Expression unsigned = right instanceof Negation negation ? negation.operand() : right;
        return unsigned instanceof Literal literal && literal.isDecimal() ? Optional.of(literal) : Optional.empty();
    }

    private BigDecimal decimalValue() {
        BigDecimal value = new BigDecimal(decimal().orElseThrow().digits());
        return right instanceof Negation ? value.negate() : value;
    }

    /** Whether the right side is a number as it was written, so that it need not be said again. */
    public boolean comparesWithNumber() {
        Expression unsigned = right instanceof Negation negation ? negation.operand() : right;
        return unsigned instanceof Literal;
    }

    /** The largest difference of equal numbers; empty if they must be the same. */
    public Optional<String> allowance() {
        if (comparison != Comparison.EQUAL && comparison != Comparison.DIFFERENT) {
            return Optional.empty();
        }
        return tolerance.map(Literal::digits).or(() -> decimal()
                .map(literal -> literal.halfUnit().toString().replace("E", "e")));
    }

    public String text() {
        return left.text() + " " + comparison.sign() + " " + right.text()
                + tolerance.map(t -> " ± " + t.digits()).orElse("");
    }
}
