package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.network.Activation;
import org.backstep.network.CentralDifference;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.backstep.typeset.Typesetter;
import org.junit.jupiter.api.Test;

/** The equation of a measured gradient, for eyes and ears. */
class DifferenceQuotientTest {
    private static final Names NAMES = Names.of(Network.of(List.of(2, 1, 2), List.of(Activation.named("sigmoid"))));
    private static final CentralDifference NUMBERS = new CentralDifference(0.75, 0.5, 0.125);
    private static final CentralDifference SMALL = new CentralDifference(0.5, 0.75, 1e-12);

    private static DifferenceQuotient weight() {
        return DifferenceQuotient.of(NAMES, Quantity.of(Kind.NUMERIC_WEIGHT_GRADIENT, 1), 1, 2);
    }

    private static DifferenceQuotient bias() {
        return DifferenceQuotient.of(NAMES, Quantity.of(Kind.NUMERIC_BIAS_GRADIENT, 2), 2, 1);
    }

    @Test
    void inPlainText() {
        assertThat(weight().plain()).isEqualTo("numeric ∇W_e[1,2] = (J(W_e[1,2] + h) − J(W_e[1,2] − h)) / 2h");
        assertThat(bias().plain()).isEqualTo("numeric ∇b_d[2] = (J(b_d[2] + h) − J(b_d[2] − h)) / 2h");
        assertThat(DifferenceQuotient.plain(NUMBERS)).isEqualTo("(0.75 − 0.5) / 0.25 = 1");
    }

    @Test
    void inLatexThatCanBeTypeset() {
        assertThat(bias().latex())
                .isEqualTo("\\nabla_{\\mathbf{b}_{d}}^{\\mathrm{num}}[2] ="
                        + " \\frac{J(\\mathbf{b}_{d}[2] + h) - J(\\mathbf{b}_{d}[2] - h)}{2h}");
        assertThat(DifferenceQuotient.latex(SMALL))
                .isEqualTo("\\frac{0.5 - 0.75}{2 \\cdot 10^{-12}} = -1.25000 \\cdot 10^{11}");
        assertThat(Typesetter.problem(weight().latex())).isEmpty();
        assertThat(Typesetter.problem(DifferenceQuotient.latex(SMALL))).isEmpty();
    }

    @Test
    void spoken() {
        assertThat(weight().spoken())
                .isEqualTo("numeric gradient of W e 1 2 equals J of W e 1 2 plus h, minus J of W e 1 2 minus h,"
                        + " divided by 2 h");
        assertThat(DifferenceQuotient.spoken(NUMBERS)).isEqualTo("0.75 minus 0.5, divided by 0.25, gives 1");
        assertThat(DifferenceQuotient.spoken(SMALL)).contains("divided by 2e minus 12, gives minus 125000000000");
    }
}
