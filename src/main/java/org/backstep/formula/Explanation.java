package org.backstep.formula;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.backstep.activation.Activation;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.training.Computation;

/**
 * The explanation of one number of an epoch, entry by entry: the value is σ((Σ parts) · outside / divisor), σ only where
 * an activation leads there. Read from the same trees as the equations; the values are the engine's.
 *
 * @param cell the explained number
 * @param value absent while it has not been computed
 * @param equation the equation that it is an entry of
 * @param parts the summands; of a mean over the samples the heaviest, in order
 * @param rest the summands left out
 * @param outside the factors of the whole sum
 * @param divisor N or N·d_x of a mean over the samples, else 1
 * @param through the activation of the sum
 */
public record Explanation(
        Cell cell,
        OptionalDouble value,
        Equation equation,
        List<Part> parts,
        Rest rest,
        List<Factor> outside,
        long divisor,
        Optional<Activation> through) {

    /**
     * One summand: a product of factors, added or subtracted.
     *
     * @param sample the sample of this share of a mean; 0 elsewhere
     * @param value with its sign
     */
    public record Part(boolean negative, List<Factor> factors, int sample, OptionalDouble value) {
        public Part {
            factors = List.copyOf(factors);
        }
    }

    /** The number and the sum of the summands left out. */
    public record Rest(int count, double sum) {
        static final Rest NONE = new Rest(0, 0);
    }

    public Explanation {
        parts = List.copyOf(parts);
        outside = List.copyOf(outside);
    }

    /** Whether the parts are samples' shares of a mean. */
    public boolean isMean() {
        return divisor > 1 || (!parts.isEmpty() && parts.get(0).sample() > 0);
    }

    /**
     * Explains a number by the equation of its phase.
     *
     * @return empty for numbers that no phase computes: data, parameters, settings, metrics
     */
    public static Optional<Explanation> of(Cell cell, SampleValues values) {
        return equationOf(cell, values.computation())
                .map(equation -> ExplanationBuilder.explain(cell, equation, values));
    }

    private static Optional<Equation> equationOf(Cell cell, Computation computation) {
        return Formulas.of(computation).epoch().stream()
                .filter(equation -> equation.left().equals(cell.quantity()))
                .findFirst();
    }
}
