package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.term.Operation.DIFFERENCE;
import static org.backstep.term.Operation.ENTRYWISE_PRODUCT;
import static org.backstep.term.Operation.PLUS_COLUMN;
import static org.backstep.term.Operation.PRODUCT;
import static org.backstep.term.Operation.SCALED;
import static org.backstep.term.Operation.SQUARED_NORM;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.backstep.term.Equation;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.Share;
import org.backstep.training.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWriterTest {
    private static final Runs NOTEBOOK = Runs.notebook(1);
    private final PlainWriter writer = new PlainWriter(NOTEBOOK.names());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encode       | 0 | z = σ(W_e x + b_e)                         | [1.143 0.7550] [0.3424; 0.9170] + 0 = 1.084 →σ 0.7472",
                "decode       | 0 | x̂ = σ(W_d z + b_d)                         | [0.04869; −0.5282] 0.7472 + [0; 0] = [0.03638; −0.3947] →σ [0.5091; 0.4026]",
                "loss         | 0 | L(x, x̂) = ‖x − x̂‖²                          | (−0.1667)² + (0.5144)² = 0.2924",
                "loss         | 1 | loss = 1/(N d_x) Σₙ L(x, x̂)                | 1/(500 · 2) (⋯ + 0.2924 + ⋯) = 0.089681",
                "delta_out    | 0 | δ_out = (x̂ − x) ⊙ σ′(W_d z + b_d)           | [0.1667; −0.5144] ⊙ [0.2499; 0.2405] = [0.04166; −0.1237]",
                "delta_hidden | 0 | δ_hidden = (W_dᵀ δ_out) ⊙ σ′(W_e x + b_e)  | ([0.04869 −0.5282] [0.04166; −0.1237]) · 0.1889 = 0.01273",
                "gradients    | 0 | ∇W_d = 1/N Σₙ δ_out zᵀ                     | 1/500 (⋯ + [0.04166; −0.1237] 0.7472 + ⋯) = [0.01862; −0.02375]",
                "gradients    | 3 | ∇b_e = 1/N Σₙ δ_hidden                     | 1/500 (⋯ + 0.01273 + ⋯) = 0.003238",
                "update       | 2 | W_e ← W_e − η ∇W_e                         | [1.143 0.7550] − 1.000 · [0.0006172 0.004168] = [1.142 0.7508]",
                "update       | 3 | b_e ← b_e − η ∇b_e                         | 0 − 1.000 · 0.003238 = −0.003238"
            })
    void theFirstEpochOfTheNotebook(String phase, int number, String symbols, String numbers) {
        Equation equation = NOTEBOOK.lines(phase).get(number);
        assertThat(writer.write(equation)).isEqualTo(symbols);
        assertThat(writer.write(WorkedLine.of(equation, NOTEBOOK.sample(137)))).isEqualTo(numbers);
    }

    @Test
    void atTheStartOnlyDataAndParametersHaveNumbers() {
        SampleValues start = SampleValues.at(
                Position.start(NOTEBOOK.run().phases()), NOTEBOOK.run().phases(), NOTEBOOK.computation(), 1);
        assertThat(writer.write(WorkedLine.of(NOTEBOOK.lines("encode").get(0), start)))
                .isEqualTo("[1.143 0.7550] [0.3995; 0.7008] + 0 = – →σ –");
        assertThat(writer.write(WorkedLine.of(NOTEBOOK.lines("update").get(0), start)))
                .isEqualTo("[0.04869; −0.5282] − 1.000 · – = –");
    }

    @Test
    void theFirstTheLastAndTheOnlySampleHaveTheirPlaceInTheSum() {
        Numeral own = number(2);
        assertThat(writer.write(new Share(own, 1, 1, 9, 1, true))).isEqualTo("1/9 (2.000 + ⋯)");
        assertThat(writer.write(new Share(own, 9, 9, 9, 1, true))).isEqualTo("1/9 (⋯ + 2.000)");
        assertThat(writer.write(new Share(own, 1, 1, 1, 1, true))).isEqualTo("1/1 (2.000)");
    }

    @Test
    void aNegativeNumberNeverFollowsAnotherSign() {
        Numeral negative = number(-2);
        assertThat(List.of(
                        writer.write(PLUS_COLUMN.of(number(3), negative)),
                        writer.write(PRODUCT.of(negative, negative)),
                        writer.write(DIFFERENCE.of(number(3), negative)),
                        writer.write(DIFFERENCE.of(number(3), SCALED.of(number(1), negative))),
                        writer.write(ENTRYWISE_PRODUCT.of(negative, negative)),
                        writer.write(new Share(negative, 2, 2, 3, 1, true)),
                        writer.write(new Share(PRODUCT.of(negative, number(3)), 3, 3, 3, 1, true)),
                        writer.write(new Share(negative, 1, 1, 2, 1, true))))
                .containsExactly(
                        "3.000 − 2.000",
                        "−2.000 · (−2.000)",
                        "3.000 − (−2.000)",
                        "3.000 − 1.000 · (−2.000)",
                        "−2.000 · (−2.000)",
                        "1/3 (⋯ + (−2.000) + ⋯)",
                        "1/3 (⋯ + (−2.000 · 3.000))",
                        "1/2 (−2.000 + ⋯)");
    }

    @Test
    void manyRowsAndColumnsAreShortened() {
        assertThat(writer.write(new Numeral(null, Matrix.filled(7, 7, 1))))
                .isEqualTo("[1.000 1.000 1.000 1.000 ⋯ 1.000; 1.000 1.000 1.000 1.000 ⋯ 1.000;"
                        + " 1.000 1.000 1.000 1.000 ⋯ 1.000; 1.000 1.000 1.000 1.000 ⋯ 1.000; ⋯;"
                        + " 1.000 1.000 1.000 1.000 ⋯ 1.000]");
        assertThat(writer.write(SQUARED_NORM.of(new Numeral(null, Matrix.filled(7, 1, -1)))))
                .isEqualTo("(−1.000)² + (−1.000)² + (−1.000)² + (−1.000)² + ⋯ + (−1.000)²");
    }

    private static Numeral number(double value) {
        return new Numeral(null, Matrix.scalar(value));
    }
}
