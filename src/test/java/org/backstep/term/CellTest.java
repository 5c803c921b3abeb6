package org.backstep.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Aspect;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final Names NAMES = Names.of(Network.of(List.of(2, 1, 2), List.of(Activation.ALL.get(0))));

    private static String plain(Quantity quantity, int row, int column) {
        return Cell.of(quantity, row, column, 137).plain(NAMES);
    }

    @Test
    void whatAnOptimiserRemembersIsNamedEntryByEntry() {
        assertThat(plain(OfParameter.weights(2).as(Aspect.V), 2, 1)).isEqualTo("v_W_d[2,1]");
        assertThat(plain(OfParameter.weights(1).as(Aspect.M).asNew(), 1, 2)).isEqualTo("new m_W_e[1,2]");
        assertThat(plain(OfParameter.biases(2).as(Aspect.V).asNew(), 2, 1)).isEqualTo("new v_b_d[2]");
    }

    @Test
    void aWeightHasRowAndColumnABiasAndADeltaARowALossNothing() {
        assertThat(plain(OfParameter.weights(1).gradient(), 1, 2)).isEqualTo("∇W_e[1,2]");
        assertThat(plain(OfParameter.biases(1).gradient(), 1, 1)).isEqualTo("∇b_e[1]");
        assertThat(plain(OfSample.delta(2), 2, 1)).isEqualTo("δ_out[2]");
        assertThat(plain(OfRun.LOSS, 1, 1)).isEqualTo("loss");
    }
}
