package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.backstep.term.Equation;
import org.backstep.training.optimizer.RmsProp;
import org.junit.jupiter.api.Test;

class RmsPropTest {
    private final Runs runs = Runs.of(RmsProp.USUAL);
    private final List<Equation> update = runs.lines("update");

    @Test
    void theMeanSquareIsWrittenBeforeTheStepThatNeedsIt() {
        PlainWriter writer = new PlainWriter(runs.names());
        assertThat(writer.write(update.get(0))).isEqualTo("v_W_d ← ρ v_W_d + (1 − ρ) (∇W_d ⊙ ∇W_d)");
        assertThat(writer.write(update.get(1))).isEqualTo("W_d ← W_d − η ∇W_d / (√(new v_W_d) + ε)");
    }

    @Test
    void itsSignsAreSpokenAndTypeset() {
        assertThat(new LatexWriter(runs.names()).write(update.get(1)))
                .isEqualTo("\\mathbf{W}_{d} \\leftarrow \\mathbf{W}_{d} - \\dfrac{\\eta \\nabla_{\\mathbf{W}_{d}}}"
                        + "{\\sqrt{\\mathbf{v}_{\\mathbf{W}_{d}}^{\\mathrm{new}}} + \\varepsilon}");
        assertThat(new SpokenWriter(runs.names()).write(update.get(0)))
                .isEqualTo("new v of W d equals rho times v of W d plus 1 minus rho times gradient of W d, element by"
                        + " element times gradient of W d");
    }

    @Test
    void aDecayOfOneIsRefused() {
        assertThatThrownBy(() -> new RmsProp(1, 1e-8))
                .hasMessage("rho must be a number from 0 up to but not 1, not 1.0");
    }
}
