package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.network.CentralDifference;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.junit.jupiter.api.Test;

/** The equation of a measured gradient. */
class DifferenceQuotientTest {
    private static final Names NAMES = Names.of(Network.of(List.of(2, 1, 2), List.of(Activation.named("sigmoid"))));
    private static final CentralDifference NUMBERS = new CentralDifference(0.75, 0.5, 0.125);

    private static DifferenceQuotient weight() {
        return DifferenceQuotient.of(NAMES, OfParameter.weights(1).as(Aspect.NUMERIC), 1, 2);
    }

    private static DifferenceQuotient bias() {
        return DifferenceQuotient.of(NAMES, OfParameter.biases(2).as(Aspect.NUMERIC), 2, 1);
    }

    @Test
    void inPlainText() {
        assertThat(weight().plain()).isEqualTo("numeric ∇W_e[1,2] = (J(W_e[1,2] + h) − J(W_e[1,2] − h)) / 2h");
        assertThat(bias().plain()).isEqualTo("numeric ∇b_d[2] = (J(b_d[2] + h) − J(b_d[2] − h)) / 2h");
        assertThat(DifferenceQuotient.plain(NUMBERS)).isEqualTo("(0.75 − 0.5) / 0.25 = 1");
    }
}
