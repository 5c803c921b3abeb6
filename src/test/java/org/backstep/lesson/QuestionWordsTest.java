package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.backstep.activation.Activation;
import org.backstep.network.Names;
import org.backstep.network.Network;
import org.backstep.prose.Inline;
import org.backstep.prose.Pieces;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionWordsTest {
    private static final Names NAMES = Names.of(Network.of(List.of(2, 1, 2), List.of(Activation.named("sigmoid"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W_d[2,1] becomes 0. And δ_hidden? | (\\mathbf{W}_{d})_{2,1} \\boldsymbol{\\delta}_{hidden}",
                "Work out δ_out₁ and x̂₁ | (\\boldsymbol{\\delta}_{out})_{1} \\hat{x}_{1}",
                "the code z of sample 1, with the new W_d | \\mathbf{z} \\mathbf{W}_{d}",
                "a gradient dW_d[1,1] | (\\nabla_{\\mathbf{W}_{d}})_{1,1}",
            })
    void aQuantityIsWrittenAsAFormula(String sentence, String formulas) {
        assertThat(formulasOf(sentence)).isEqualTo(formulas);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How large is the loss in epoch 3? | ''",
                "$z$ has its dollars | z",
                "the lazy zoo of W_9 and some_thing | ''",
                "read `W_d` from the file | ''"
            })
    void otherWordsAndFormulasStayAsTheyAre(String sentence, String formulas) {
        assertThat(formulasOf(sentence)).isEqualTo(formulas);
    }

    private static String formulasOf(String sentence) {
        return QuestionWords.of(sentence, NAMES).stream()
                .flatMap(Pieces::of)
                .filter(Inline.Mathematics.class::isInstance)
                .map(piece -> ((Inline.Mathematics) piece).latex())
                .collect(Collectors.joining(" "));
    }
}
