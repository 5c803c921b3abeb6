package org.backstep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.backstep.activation.Activation;
import org.backstep.activation.Linear;
import org.backstep.activation.Sigmoid;
import org.backstep.activation.Tanh;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.notation.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    private static final List<Activation> SIGMOID = List.of(new Sigmoid());

    @ParameterizedTest
    @CsvSource({"2-1-2,1", "2-8-1-8-2,2", "2-3-3-2,1", "4-3-2-2-4,2", "2-2-1-2,2", "3-1-1-1-3,1"})
    void theCodeIsTheFirstOfTheNarrowestHiddenLayers(String sizes, int layer) {
        assertThat(network(sizes).codeLayer()).isEqualTo(layer);
        assertThat(network(sizes).sizesText()).isEqualTo(sizes);
    }

    @ParameterizedTest
    @CsvSource({
        "2-2,'an autoencoder needs at least one hidden layer, as in 2-1-2'",
        "2-1-3,'an autoencoder gives back what it takes: the first and the last size must be equal, not 2 and 3'",
        "2-0-2,'a layer needs at least 1 unit, not 0'",
        "2-100001-2,'a layer of more than 100000 units; choose smaller layers'",
        "10000-10000-10000,'more than 50 million weights; choose smaller layers'"
    })
    void aShapeThatCannotWorkIsRefused(String sizes, String message) {
        assertThatThrownBy(() -> network(sizes)).isInstanceOf(UserError.class).hasMessage(message);
    }

    @Test
    void asManyActivationsAsLayersOrOne() {
        assertThatThrownBy(() -> Network.of(List.of(2, 3, 1, 2), Collections.nCopies(2, new Sigmoid())))
                .isInstanceOf(UserError.class)
                .hasMessage("2 activations for 3 layers; give one for all or one for each layer");
        assertThat(Network.of(List.of(2, 1, 2), List.of(new Tanh(), new Linear()))
                        .activationsText())
                .isEqualTo("tanh,linear");
        assertThat(network("2-1-2").activationsText()).isEqualTo("sigmoid");
    }

    @Test
    void twoLayersHaveTheDocumentsNames() {
        Names names = Names.of(network("2-1-2"));
        assertThat(names.nameOf(OfParameter.weights(1)).text()).isEqualTo("W_e");
        assertThat(names.nameOf(OfParameter.biases(2)).text()).isEqualTo("b_d");
        assertThat(names.nameOf(OfParameter.weights(2).asNew()).text()).isEqualTo("new W_d");
        assertThat(names.nameOf(OfSample.delta(1)).text()).isEqualTo("delta_hidden");
        assertThat(names.nameOf(OfParameter.weights(2).gradient()).text()).isEqualTo("dW_d");
    }

    @Test
    void generalNamesAreUnderstoodInEveryNetwork() {
        assertThat(find("2-1-2", "W_2")).isEqualTo(OfParameter.weights(2));
        assertThat(find("2-1-2", "out_1")).isEqualTo(find("2-1-2", "z"));
        assertThat(find("2-1-2", "delta_2")).isEqualTo(find("2-1-2", "delta_out"));
        assertThat(find("2-8-1-8-2", "delta_4")).isEqualTo(find("2-8-1-8-2", "delta_out"));
        assertThat(find("2-8-1-8-2", "z")).isEqualTo(OfSample.activation(2));
        assertThat(find("2-8-1-8-2", "db_3")).isEqualTo(OfParameter.biases(3).gradient());
        assertThat(Names.of(network("2-8-1-8-2")).find("W_e")).isEmpty();
        assertThat(Names.of(network("2-1-2")).find("W_3")).isEmpty();
        assertThat(Names.of(network("2-1-2")).find("W_0")).isEmpty();
    }

    @Test
    void greekLettersAndHatsAreUnderstood() {
        assertThat(find("2-1-2", "δ_hidden")).isEqualTo(OfSample.delta(1));
        assertThat(find("2-1-2", "x\u0302_pre")).isEqualTo(OfSample.preActivation(2));
        assertThat(find("2-1-2", "η")).isEqualTo(OfRun.LEARNING_RATE);
    }

    @Test
    void everyQuantityIsFoundByTheNameThatItHas() {
        for (String sizes : List.of("2-1-2", "2-8-1-8-2", "1-1-1-1")) {
            Names names = Names.of(network(sizes));
            for (String word : names.words()) {
                Quantity quantity = names.find(word).orElseThrow();
                assertThat(names.find(names.nameOf(quantity).text())).contains(quantity);
            }
        }
    }

    private static Quantity find(String sizes, String word) {
        return Names.of(network(sizes)).find(word).orElseThrow();
    }

    private static Network network(String sizes) {
        return Network.of(
                java.util.stream.Stream.of(sizes.split("-", -1))
                        .map(Integer::valueOf)
                        .toList(),
                SIGMOID);
    }
}
