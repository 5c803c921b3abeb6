package org.backstep.formula;

import java.util.List;
import java.util.Optional;
import org.backstep.network.Activation;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.term.Term.Activated;
import org.backstep.term.Term.Difference;
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
        if (equation.right() instanceof Activated activated) {
            Link last = new Link(Optional.of(activated.activation()), result);
            if (activated.argument() instanceof WrittenOut pre) {
                Link middle = new Link(Optional.empty(), numbers.numeral(pre.quantity()));
                return new WorkedLine(equation.left(), pre.definition().accept(numbers), List.of(middle, last));
            }
            return new WorkedLine(equation.left(), activated.argument().accept(numbers), List.of(last));
        }
        Term start = equation.right() instanceof Difference difference
                ? new Difference(
                        difference.left().accept(numbers), difference.right().accept(numbers))
                : equation.right().accept(numbers);
        return new WorkedLine(equation.left(), start, List.of(new Link(Optional.empty(), result)));
    }

    public Numeral result() {
        return links.get(links.size() - 1).result();
    }
}
