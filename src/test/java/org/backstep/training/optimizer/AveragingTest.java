package org.backstep.training.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.command.Notebook;
import org.backstep.formula.Evaluation;
import org.backstep.formula.Formulas;
import org.backstep.network.Parameters;
import org.backstep.session.Session;
import org.backstep.term.Equation;
import org.backstep.training.Computation;
import org.backstep.training.Phases;
import org.backstep.training.Settings;
import org.junit.jupiter.api.Test;

/** The optimiser of the how-to. */
class AveragingTest {
    private static Computation epoch(int epoch) {
        Session session = Session.of(Notebook.experiment());
        session.setSettings(Settings.NOTEBOOK.with(Averaging.USUAL));
        session.goToEndOf(epoch);
        return session.snapshot().computation();
    }

    @Test
    void theFirstStepIsATenthOfPlainDescents() {
        Computation first = epoch(1);
        Parameters before = first.iteration().parameters();
        for (int k = 0; k < before.network().parameterCount(); k++) {
            double mean = 0.9 * 0 + (1 - 0.9) * first.trace().gradients().get(k);
            assertThat(first.updated().get(k)).isEqualTo(before.get(k) - 1.0 * mean);
        }
    }

    @Test
    void itsEquationsHaveTheBitsOfItsArithmetic() {
        Computation third = epoch(3);
        Phases phases = Phases.of(third.iteration().parameters().network());
        List<Equation> update = Formulas.of(third).steps(phases.get(phases.count()));
        assertThat(update).hasSize(8).allSatisfy(equation -> assertThat(Evaluation.ofBatch(equation.right(), third))
                .isEqualTo(third.valueOf(equation.left())));
    }
}
