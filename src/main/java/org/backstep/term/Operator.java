package org.backstep.term;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.activation.FunctionText;
import org.backstep.matrix.Matrix;

/** An operation in a term: its value, its signs in every writing, and the entries that an entry is made of. */
public interface Operator {
    Matrix value(List<Matrix> arguments);

    /**
     * The signs around the arguments.
     *
     * @param numerals how many of the arguments are numbers or matrices of numbers
     * @param singles how many are a single number
     */
    Signs signs(int numerals, int singles);

    /** The precedence of signs that stand between operands. */
    default Binding binding() {
        return Binding.CLOSED;
    }

    default Entries entries() {
        return Entries.SAME;
    }

    /** Whether a worked line shows the numbers of the arguments; otherwise the operation's value as one number. */
    default boolean showsArguments() {
        return false;
    }

    default Term.Applied of(Term... arguments) {
        return new Term.Applied(this, List.of(arguments));
    }

    /** σ(A), entry by entry. */
    record Activated(Activation activation) implements Operator {
        @Override
        public Matrix value(List<Matrix> arguments) {
            return arguments.get(0).map(activation::value);
        }

        @Override
        public Signs signs(int numerals, int singles) {
            FunctionText name = activation.text();
            return new Signs(
                    name.latex() + "(•)", name.plain() + "(•)", name.spoken() + " of (•)", name.numpy() + "(•)");
        }
    }

    /** σ′(A), entry by entry, A being a pre-activation. */
    record Slope(Activation activation) implements Operator {
        @Override
        public Matrix value(List<Matrix> arguments) {
            return arguments.get(0).map(pre -> activation.derivative(pre, activation.value(pre)));
        }

        @Override
        public Signs signs(int numerals, int singles) {
            FunctionText name = activation.text();
            return new Signs(
                    name.latex() + "'(•)",
                    name.plain() + "′(•)",
                    name.spoken() + " prime of (•)",
                    name.numpy() + "_derivative(•)");
        }
    }
}
