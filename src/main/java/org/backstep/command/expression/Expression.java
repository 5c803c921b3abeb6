package org.backstep.command.expression;

import java.util.stream.Stream;
import org.backstep.notation.UserError;
import org.backstep.session.Snapshot;

/** Arithmetic over numbers and quantities. */
public sealed interface Expression permits Literal, Negation, Arithmetic, Call, Reading {
    Values evaluate(Scope scope);

    /** The expression as it is typed, with no more brackets than needed. */
    String text();

    /** The strength of the expression's operator: 1 for sums, 2 for products, 3 for a sign, 4 for what needs no brackets. */
    int precedence();

    /**
     * The one number of the expression.
     *
     * @throws UserError if it has several, or if something cannot be read
     */
    default double number(Snapshot now) {
        return number(Scope.of(now));
    }

    /** The one number of the expression, where a {@code try} has been made. */
    default double number(Scope scope) {
        Values values = evaluate(scope);
        if (values.size() != 1) {
            throw new UserError(text() + " has " + values.size() + " numbers where one is needed; give an index"
                    + " or use sum, mean, min, max or norm");
        }
        return values.numbers().scalar();
    }

    default Stream<Reading> readings() {
        return Stream.empty();
    }

    /** Whether the expression reads nothing, and so is the same number everywhere. */
    default boolean isConstant() {
        return readings().findAny().isEmpty();
    }

    /** The text, in brackets if it binds less than its surroundings. */
    default String textWithin(int surroundings) {
        return precedence() < surroundings ? "(" + text() + ")" : text();
    }
}
