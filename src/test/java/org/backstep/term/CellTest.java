package org.backstep.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.network.Activation;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.notation.Quantity;
import org.backstep.notation.Quantity.Kind;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final Names NAMES = Names.of(Network.of(List.of(2, 1, 2), List.of(Activation.ALL.get(0))));

    private static String plain(Kind kind, int layer, int row, int column) {
        return Cell.of(Quantity.of(kind, layer), row, column, 137).plain(NAMES);
    }

    @Test
    void whatAnOptimiserRemembersIsNamedEntryByEntry() {
        assertThat(plain(Kind.V_WEIGHT, 2, 2, 1)).isEqualTo("v_W_d[2,1]");
        assertThat(plain(Kind.NEW_M_WEIGHT, 1, 1, 2)).isEqualTo("new m_W_e[1,2]");
        assertThat(plain(Kind.NEW_V_BIAS, 2, 2, 1)).isEqualTo("new v_b_d[2]");
    }

    @Test
    void aWeightHasRowAndColumnABiasAndADeltaARowALossNothing() {
        assertThat(plain(Kind.WEIGHT_GRADIENT, 1, 1, 2)).isEqualTo("∇W_e[1,2]");
        assertThat(plain(Kind.BIAS_GRADIENT, 1, 1, 1)).isEqualTo("∇b_e[1]");
        assertThat(plain(Kind.DELTA, 2, 2, 1)).isEqualTo("δ_out[2]");
        assertThat(plain(Kind.LOSS, 0, 1, 1)).isEqualTo("loss");
    }
}
