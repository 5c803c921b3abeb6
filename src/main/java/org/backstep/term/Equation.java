package org.backstep.term;

import java.util.Optional;
import org.backstep.activation.Activation;
import org.backstep.notation.Quantity;

/** The definition of a quantity, or the update of a parameter: left = right. */
public record Equation(Quantity left, Term right) {
    /** The activation that is applied last. */
    public Optional<Activation> through() {
        return right instanceof Term.Applied applied && applied.operator() instanceof Operator.Activated function
                ? Optional.of(function.activation())
                : Optional.empty();
    }
}
