package org.backstep.window.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionCardTest {
    /** Rounding to k decimals errs by half a unit of the last at most. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "0.0005, round to three decimals", "0.001, round to three decimals", "0.005, round to two decimals",
                "0.02, round to two decimals", "0.05, round to one decimal", "0.5, round to a whole number",
                "0.00002, round to five decimals", "1e-9, within ± 0.000000001"
            })
    void theToleranceSaysHowToRound(BigDecimal within, String sentence) {
        assertThat(QuestionCard.rounding(within)).isEqualTo(sentence);
    }
}
