package org.backstep.formula;

import org.backstep.network.CentralDifference;
import org.backstep.network.Names;
import org.backstep.notation.Aspect;
import org.backstep.notation.Name;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.term.Term;

/**
 * The equation of a measured gradient, (J(θ + h) − J(θ − h)) / 2h, θ being one weight or bias: it goes through the whole
 * network, not entry by entry through other quantities, so it is no tree of {@link Term}s. Both J have every digit, as
 * their difference lies in the last ones.
 *
 * @param gradient the measured gradient of the parameters in a slot
 * @param index "[1,2]" in brackets, or "[i,j]" for any
 */
public record DifferenceQuotient(Names names, OfParameter gradient, String index) {
    public static DifferenceQuotient ofAny(Names names, OfParameter gradient) {
        return new DifferenceQuotient(names, gradient, gradient.subscript("i", "j"));
    }

    public static DifferenceQuotient of(Names names, OfParameter gradient, int row, int column) {
        return new DifferenceQuotient(names, gradient, gradient.subscript(row, column));
    }

    private Name parameter() {
        return names.nameOf(gradient.as(Aspect.VALUE));
    }

    /** The equation as one line of Unicode. */
    public String plain() {
        String theta = parameter().plain() + index;
        return names.nameOf(gradient).plain() + index + " = (J(" + theta + " + h) − J(" + theta + " − h)) / 2h";
    }

    /** The equation with numbers and its result, in one line of Unicode. */
    public static String plain(CentralDifference numbers) {
        return "(" + Numbers.exact(numbers.up()) + " − " + Numbers.exact(numbers.down()) + ") / "
                + Numbers.typed(2 * numbers.step()) + " = " + Numbers.exact(numbers.slope());
    }
}
