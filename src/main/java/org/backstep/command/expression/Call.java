package org.backstep.command.expression;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.matrix.Matrix;

/**
 * A function of one expression: {@code abs} entry by entry; the others over every entry and sample that is not fixed.
 *
 * @param function abs, sum, mean, min, max or norm
 */
public record Call(String function, Expression argument) implements Expression {
    public static final List<String> FUNCTIONS = List.of("abs", "sum", "mean", "min", "max", "norm");

    @Override
    public Values evaluate(Scope scope) {
        if (function.equals("abs")) {
            return argument.evaluate(scope).map(Math::abs);
        }
        Matrix all = argument.evaluate(scope.aggregating()).numbers();
        return Values.scalar(
                switch (function) {
                    case "sum" -> all.sum();
                    case "mean" -> all.mean();
                    case "min" -> all.min();
                    case "max" -> all.max();
                    case "norm" -> all.norm();
                    default -> throw new IllegalStateException("function " + function);
                });
    }

    @Override
    public Stream<Reading> readings() {
        return argument.readings();
    }

    @Override
    public String text() {
        return function + "(" + argument.text() + ")";
    }

    @Override
    public int precedence() {
        return 4;
    }
}
