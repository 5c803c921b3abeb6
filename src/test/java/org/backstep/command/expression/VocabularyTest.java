package org.backstep.command.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void everyQuantityOfADeepNetworkIsKnownByTheNameThatTheNetworkGivesIt() {
        Network deep = Network.of(List.of(2, 16, 16, 1, 16, 16, 2), Activation.listOf("tanh"));
        assertThat(Names.of(deep).words())
                .contains("v_W_3", "m_b_6", "dW_4", "out_5")
                .allMatch(Vocabulary::knows);
    }

    @Test
    void whatNoNetworkHasIsNotKnown() {
        assertThat(List.of("W_0", "m_x_1", "W_12345", "w_1")).noneMatch(Vocabulary::knows);
    }
}
