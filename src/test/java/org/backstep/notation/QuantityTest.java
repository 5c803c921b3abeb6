package org.backstep.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityTest {
    @ParameterizedTest
    @EnumSource(Aspect.class)
    void anEntryOfWeightsAndOfWhatBelongsToThemHasRowAndColumn(Aspect aspect) {
        assertThat(OfParameter.weights(2).as(aspect).subscript(2, 1)).isEqualTo("[2,1]");
        assertThat(OfParameter.biases(2).as(aspect).subscript(2, 1)).isEqualTo("[2]");
    }

    @Test
    void anEntryOfASamplesColumnHasARow() {
        assertThat(OfSample.delta(2).subscript(2, 1)).isEqualTo("[2]");
        assertThat(OfSample.INPUT.subscript(2, 1)).isEqualTo("[2]");
    }

    @Test
    void whatIsOneNumberHasNoSubscript() {
        assertThat(OfRun.LOSS.subscript(1, 1)).isEmpty();
        assertThat(OfSample.LOSS.subscript(1, 1)).isEmpty();
    }

    @Test
    void anUpdateRenewsParametersAndWhatIsRememberedOfGradientsButNoGradient() {
        OfParameter weights = OfParameter.weights(1);
        assertThat(weights.renewed()).contains(weights.asNew());
        assertThat(weights.asNew().renewed()).isEmpty();
        assertThat(weights.as(Aspect.V).asNew().renews()).contains(weights.as(Aspect.V));
        assertThat(weights.gradient().renewed()).isEmpty();
        assertThatThrownBy(() -> weights.gradient().asNew()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGeneralNameHoldsInAnyNetwork() {
        assertThat(OfParameter.biases(3).as(Aspect.M).asNew().generalName()).isEqualTo("new m_b_3");
        assertThat(OfParameter.weights(1).as(Aspect.NUMERIC).generalName()).isEqualTo("numeric dW_1");
        assertThat(OfSample.activation(2).generalName()).isEqualTo("out_2");
        assertThat(OfSample.activation(0).generalName()).isEqualTo("x");
        assertThat(OfRun.LOSS.generalName()).isEqualTo("loss");
    }

    @Test
    void aLayerMayBringASlotOfItsOwn() {
        OfParameter mean = OfParameter.of(2, new Slot("W_mu", "weights of the mean", 2, true));
        assertThat(mean.gradient().generalName()).isEqualTo("dW_mu_2");
        assertThat(mean.subscript(1, 3)).isEqualTo("[1,3]");
    }
}
