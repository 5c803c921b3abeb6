package org.backstep.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.formula.LatexWriter;
import org.backstep.formula.NumpyWriter;
import org.backstep.formula.PlainWriter;
import org.backstep.formula.SpokenWriter;
import org.backstep.matrix.Matrix;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.OfParameter;
import org.junit.jupiter.api.Test;

class OperatorTest {
    private static final Names NAMES = Names.of(Network.of(List.of(2, 1, 2), List.of(Activation.named("sigmoid"))));
    private static final Term WEIGHTS = new Term.Symbol(OfParameter.weights(1));
    private static final Term BIASES = new Term.Symbol(OfParameter.biases(1));

    /** eᴬ, entry by entry: one class, which no writer knows. */
    private record Exponential() implements Operator {
        @Override
        public Matrix value(List<Matrix> arguments) {
            return arguments.get(0).map(StrictMath::exp);
        }

        @Override
        public Signs signs(int numerals, int singles) {
            return new Signs("e^{•}", "exp(•)", "e to the (•)", "np.exp(•)");
        }
    }

    @Test
    void anOperatorOfOneClassIsWrittenByAll() {
        Equation equation = new Equation(
                OfParameter.weights(2),
                Operation.PRODUCT.of(
                        new Exponential().of(Operation.DIFFERENCE.of(WEIGHTS, BIASES)),
                        Operation.SUM.of(WEIGHTS, BIASES)));
        assertThat(new LatexWriter(NAMES).write(equation))
                .isEqualTo(
                        "\\mathbf{W}_{d} = e^{\\mathbf{W}_{e} - \\mathbf{b}_{e}} (\\mathbf{W}_{e} + \\mathbf{b}_{e})");
        assertThat(new PlainWriter(NAMES).write(equation)).isEqualTo("W_d = exp(W_e − b_e) (W_e + b_e)");
        assertThat(new SpokenWriter(NAMES).write(equation))
                .isEqualTo("W d equals e to the the difference W e minus b e times the sum W e plus b e");
        assertThat(new NumpyWriter(NAMES).write(equation)).isEqualTo("W_d = np.exp(W_e - b_e) @ (W_e + b_e)");
    }

    @Test
    void operandsAreInBracketsWhereTheyWouldBeMisread() {
        PlainWriter writer = new PlainWriter(NAMES);
        Term sum = Operation.SUM.of(WEIGHTS, BIASES);
        Term difference = Operation.DIFFERENCE.of(WEIGHTS, BIASES);
        assertThat(List.of(
                        writer.write(Operation.SUM.of(difference, sum)),
                        writer.write(Operation.DIFFERENCE.of(sum, difference)),
                        writer.write(Operation.PRODUCT.of(sum, WEIGHTS)),
                        writer.write(Operation.PRODUCT.of(Operation.PRODUCT.of(WEIGHTS, BIASES), WEIGHTS)),
                        writer.write(Operation.PRODUCT.of(WEIGHTS, Operation.PRODUCT.of(WEIGHTS, BIASES))),
                        writer.write(Operation.ENTRYWISE_PRODUCT.of(Operation.PRODUCT.of(WEIGHTS, BIASES), WEIGHTS)),
                        writer.write(Operation.QUOTIENT.of(WEIGHTS, sum))))
                .containsExactly(
                        "W_e − b_e + W_e + b_e",
                        "W_e + b_e − (W_e − b_e)",
                        "(W_e + b_e) W_e",
                        "W_e b_e W_e",
                        "W_e (W_e b_e)",
                        "(W_e b_e) ⊙ W_e",
                        "W_e / (W_e + b_e)");
    }
}
