package org.backstep.formula;

import java.util.List;
import java.util.OptionalDouble;
import org.backstep.activation.Activation;
import org.backstep.term.Cell;

/** One factor of a summand in an {@link Explanation}; its value is absent while it has not been computed. */
public sealed interface Factor {
    OptionalDouble value();

    /** The next number to explain: this factor, or the first number in it. */
    Cell cell();

    /** An entry of a quantity. */
    record Entry(Cell cell, OptionalDouble value) implements Factor {}

    /** σ′ at a pre-activation. */
    record Slope(Activation activation, Cell cell, OptionalDouble value) implements Factor {}

    /** a − b, as in (x̂ᵢ − xᵢ). */
    record Gap(Cell cell, Cell subtrahend, OptionalDouble value) implements Factor {}

    /** The value of an expression that is no entry of a quantity: a constant, or the step of an optimiser. */
    record Worth(String name, Cell cell, OptionalDouble value) implements Factor {}

    /** The product of factors; absent if one is. */
    static OptionalDouble product(List<Factor> factors) {
        double product = 1;
        for (Factor factor : factors) {
            if (factor.value().isEmpty()) {
                return OptionalDouble.empty();
            }
            product *= factor.value().getAsDouble();
        }
        return OptionalDouble.of(product);
    }
}
