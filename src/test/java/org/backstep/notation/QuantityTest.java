package org.backstep.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.notation.Quantity.Kind;
import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void anEntryOfWeightsAndOfWhatBelongsToThemHasRowAndColumn() {
        for (Kind kind :
                new Kind[] {Kind.WEIGHT, Kind.WEIGHT_GRADIENT, Kind.NEW_WEIGHT, Kind.V_WEIGHT, Kind.NEW_M_WEIGHT}) {
            assertThat(Quantity.of(kind, 2).subscript(2, 1)).isEqualTo("[2,1]");
        }
    }

    @Test
    void anEntryOfBiasesAndOfASamplesColumnHasARow() {
        for (Kind kind : new Kind[] {Kind.BIAS, Kind.BIAS_GRADIENT, Kind.NEW_V_BIAS, Kind.DELTA, Kind.ACTIVATION}) {
            assertThat(Quantity.of(kind, 2).subscript(2, 1)).isEqualTo("[2]");
        }
        assertThat(Quantity.of(Kind.INPUT).subscript(2, 1)).isEqualTo("[2]");
    }

    @Test
    void whatIsOneNumberHasNoSubscript() {
        assertThat(Quantity.of(Kind.LOSS).subscript(1, 1)).isEmpty();
        assertThat(Quantity.of(Kind.SAMPLE_LOSS).subscript(1, 1)).isEmpty();
    }
}
