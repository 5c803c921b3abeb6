package org.backstep.formula;

import java.util.List;
import java.util.Optional;
import org.backstep.activation.Activation;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Applied;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.WrittenOut;

/**
 * An equation with a sample's numbers in it: [3.106 0.4137] [0.3424; 0.9170] − 1.540 = −0.09677 →σ 0.4758. The results
 * are the engine's numbers, never recomputed from what is shown.
 *
 * @param left the result's quantity
 * @param start the right-hand side with numbers for its symbols
 * @param links the results in order, the last being the number of {@code left}
 */
public record WorkedLine(Quantity left, Term start, List<Link> links) {

    /**
     * One more result in a chain.
     *
     * @param through empty: equals; else the activation before the result
     */
    public record Link(Optional<Activation> through, Numeral result) {}

    public WorkedLine {
        links = List.copyOf(links);
    }

    /** Puts numbers into an equation; a number that is not computed yet becomes a dash. */
    public static WorkedLine of(Equation equation, SampleValues values) {
        Substitution numbers = new Substitution(equation.left(), values);
        Numeral result = numbers.numeral(equation.left());
        Link last = new Link(equation.through(), result);
        if (!(equation.right() instanceof Applied applied)) {
            return new WorkedLine(equation.left(), equation.right().accept(numbers), List.of(last));
        }
        if (last.through().isEmpty()) {
            return new WorkedLine(equation.left(), numbers.inside(applied), List.of(last));
        }
        List<Link> links = applied.first() instanceof WrittenOut pre
                ? List.of(new Link(Optional.empty(), numbers.numeral(pre.quantity())), last)
                : List.of(last);
        return new WorkedLine(equation.left(), applied.first().accept(numbers), links);
    }

    public Numeral result() {
        return links.get(links.size() - 1).result();
    }
}
