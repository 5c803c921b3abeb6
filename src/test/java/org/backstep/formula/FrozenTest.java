package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Quantity;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.training.FrozenParameters;
import org.backstep.training.Settings;
import org.backstep.training.optimizer.Momentum;
import org.backstep.training.optimizer.Optimizer;
import org.backstep.training.optimizer.Optimizers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebook's second epoch with b_e and W_d[1,1] frozen from it on. */
class FrozenTest {
    private static final OfParameter BIASES = OfParameter.biases(1);
    private static final OfParameter WEIGHTS = OfParameter.weights(2);

    private static Runs frozen(Optimizer optimizer) {
        Settings settings = Settings.NOTEBOOK.with(optimizer);
        FrozenParameters frozen = FrozenParameters.NONE.with(2, 3, true).with(3, 4, true);
        Runs begun = Runs.of(
                Runs.notebook(1).run().experiment().source(),
                Runs.notebook(1).run().network(),
                settings,
                2);
        return begun.with(settings.with(frozen), 2);
    }

    private static Equation equation(Runs runs, Quantity left) {
        return runs.steps("update").stream()
                .filter(one -> one.left().equals(left))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> written(FormulaWriter writer, Runs runs, Quantity left) {
        Equation equation = equation(runs, left);
        return List.of(writer.write(equation), writer.write(WorkedLine.of(equation, runs.sample(1))));
    }

    @Test
    void aFrozenParameterIsSaidToBeUnchanged() {
        Runs runs = frozen(new Momentum(0.9));
        PlainWriter plain = new PlainWriter(runs.names());
        assertThat(written(plain, runs, BIASES.asNew()))
                .containsExactly("b_e ← b_e (frozen)", "−0.003238 (frozen) = −0.003238");
        assertThat(written(new LatexWriter(runs.names()), runs, BIASES.asNew()))
                .containsExactly(
                        "\\mathbf{b}_{e} \\leftarrow \\mathbf{b}_{e}\\;\\text{(frozen)}",
                        "-0.003238\\;\\text{(frozen)} = -0.003238");
        assertThat(written(new SpokenWriter(runs.names()), runs, BIASES.asNew()))
                .containsExactly("new b e equals b e, frozen", "new b e: minus 0.003238, frozen, gives minus 0.003238");
        assertThat(new NumpyWriter(runs.names()).write(equation(runs, BIASES.asNew())))
                .isEqualTo("new_b_e = b_e  # frozen");
    }

    @Test
    void aFrozenEntryIsNamedBehindTheEquation() {
        Runs runs = frozen(new Momentum(0.9));
        assertThat(written(new PlainWriter(runs.names()), runs, WEIGHTS.asNew()))
                .containsExactly(
                        "W_d ← W_d − η new v_W_d (but [1,1] frozen)",
                        "[0.03007; −0.5045] − 1.000 · [0.01862; −0.04334] (but [1,1] frozen) = [0.03007; −0.4611]");
        assertThat(written(new LatexWriter(runs.names()), runs, WEIGHTS.asNew()).get(0))
                .endsWith("\\;\\text{(but [1,1] frozen)}");
        assertThat(written(new SpokenWriter(runs.names()), runs, WEIGHTS.asNew())
                        .get(1))
                .contains(", but entry 1 1 frozen, gives the column");
        assertThat(new NumpyWriter(runs.names()).write(equation(runs, WEIGHTS.asNew())))
                .isEqualTo("new_W_d = np.where(np.isin(np.arange(2).reshape(2, 1), [0], invert=True),"
                        + " W_d - learning_rate * new_v_W_d, W_d)  # [1,1] frozen");
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void whatIsRememberedOfAFrozenParameterStaysToo(Optimizer optimizer) {
        Runs runs = frozen(optimizer);
        PlainWriter plain = new PlainWriter(runs.names());
        for (Aspect moment : List.of(Aspect.M, Aspect.V)) {
            if (optimizer.keeps(moment)) {
                String name = runs.names().nameOf(BIASES.as(moment)).plain();
                assertThat(written(plain, runs, BIASES.as(moment).asNew()).get(0))
                        .isEqualTo(name + " ← " + name + " (frozen)");
                assertThat(written(plain, runs, WEIGHTS.as(moment).asNew()).get(0))
                        .endsWith(" (but [1,1] frozen)");
                assertThat(runs.computation()
                                .remembered()
                                .of(BIASES.as(moment), runs.run().network()))
                        .isEqualTo(runs.computation()
                                .iteration()
                                .moments()
                                .of(BIASES.as(moment), runs.run().network()));
            }
        }
    }

    static List<Optimizer> optimizers() {
        return Optimizers.ALL;
    }

    @Test
    void theExplanationOfAFrozenEntryIsItsOldNumberAndThatOfAnotherItsUpdate() {
        Runs runs = frozen(new Momentum(0.9));
        assertThat(explained(runs, Cell.of(WEIGHTS.asNew(), 1, 1, 0))).isEqualTo("0.03007 (frozen) = 0.03007");
        assertThat(explained(runs, Cell.of(WEIGHTS.asNew(), 2, 1, 0)))
                .isEqualTo("−0.5045 − (1.000 · (−0.04334)) = −0.4611");
        assertThat(explained(runs, Cell.of(BIASES.asNew(), 1, 1, 0))).isEqualTo("−0.003238 (frozen) = −0.003238");
    }

    private static String explained(Runs runs, Cell cell) {
        SampleValues values = runs.sample(1);
        Explanation explanation = Explanation.of(cell, values).orElseThrow();
        return new PlainWriter(runs.names()).write(ExplanationLine.of(explanation, values));
    }

    @Test
    void manyFrozenEntriesAreCounted() {
        Runs wide = Runs.spiral(List.of(2, 4, 2), "tanh", 10, 1);
        FrozenParameters five = FrozenParameters.NONE.with(0, 5, true);
        Runs runs = wide.with(Settings.NOTEBOOK.with(five), 1);
        assertThat(written(
                                new PlainWriter(runs.names()),
                                runs,
                                OfParameter.weights(1).asNew())
                        .get(0))
                .endsWith(" (but 5 entries frozen)");
    }
}
