package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.training.Phases;
import org.backstep.training.optimizer.Optimizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePhaseOfAnEquationIsThePhaseFromWhichItsQuantityCanBeRead(int seed) {
        Phases phases = Runs.random(seed).run().phases();
        Formulas formulas = Formulas.of(Runs.random(seed).computation());
        for (int number = 1; number <= phases.count(); number++) {
            for (Equation equation : formulas.steps(phases.get(number))) {
                assertThat(phases.firstWith(equation.left())).isEqualTo(number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyComputedQuantityOfEveryLayerHasExactlyOneEquation(int seed) {
        Runs runs = Runs.random(seed);
        List<Quantity> defined = Formulas.of(runs.computation()).epoch().stream()
                .map(Equation::left)
                .toList();
        Optimizer optimizer = runs.computation().iteration().settings().optimizer();
        int remembered = 2 * optimizer.memory().size();
        assertThat(defined)
                .doesNotHaveDuplicates()
                .hasSize(2 + (7 + remembered) * runs.run().network().depth());
    }
}
