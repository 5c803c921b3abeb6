package org.backstep.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.75; 0.75",
                "3/4; 0.75",
                "-3 / 4; -0.75",
                "1,5; 1.5",
                "−0.0952; -0.0952",
                "–2; -2",
                "1.5e-3; 0.0015",
                "3⁄4; 0.75",
                " .5 ; 0.5",
                "+2; 2",
                "1/−8; -0.125"
            })
    void aNumberMayBeAFractionHaveACommaAndAnyMinusSign(String typed, double number) {
        assertThat(TypedNumber.of(typed)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a half", "1.5f", "0x10", "1.2.3", "1/0", "3/", "1e999", "NaN", "1 2"})
    void anythingElseIsNone(String typed) {
        assertThat(TypedNumber.of(typed)).isEmpty();
    }
}
