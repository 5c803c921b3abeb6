package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.backstep.session.Snapshot;
import org.backstep.training.Phase;
import org.backstep.window.Examples;
import org.junit.jupiter.api.Test;

/** Tests which cards a wrong backpropagation changes. */
class WrongRuleBannerTest {
    @Test
    void thePhasesWhoseEquationIsWrongAreMarked() {
        assertThat(wrongPhases("correct")).isEmpty();
        assertThat(wrongPhases("no_slope_out")).containsExactly("delta_out");
        assertThat(wrongPhases("no_slope")).containsExactly("delta_out", "delta_hidden");
        assertThat(wrongPhases("updated_weights")).containsExactly("delta_hidden");
        assertThat(wrongPhases("sum")).containsExactly("gradients");
    }

    private static List<String> wrongPhases(String rule) {
        Snapshot now = rule.equals("correct") ? Examples.snapshot() : Examples.snapshot("set backprop = " + rule);
        List<String> wrong = new ArrayList<>();
        for (int k = 1; k <= now.phases().count(); k++) {
            Phase phase = now.phases().get(k);
            if (phase.isChangedBy(now.settings().rule(), now.network())) {
                wrong.add(now.phases().name(k));
            }
        }
        return wrong;
    }
}
