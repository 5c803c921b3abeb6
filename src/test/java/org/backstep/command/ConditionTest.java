package org.backstep.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests when a condition holds; numbers that a double holds exactly stand in for quantities. */
class ConditionTest {
    private Played played;

    @BeforeEach
    void begin() {
        played = new Played("go epoch 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        1/4 = 0.2       | true
        1/4 = 0.3       | true
        1/4 = 0.25      | true
        1/4 = 0.2499    | false
        1/4 = 0.2500001 | false
        1/8 = 0.12      | true
        1/8 = 0.13      | true
        1/8 = 0.11      | false
        -1/4 = -0.2     | true
        -1/4 = -0.3     | true
        -1/4 = −0.25    | true
        -1/4 = 0.25     | false
        1/4 != 0.3      | false
        1/4 != 0.4      | true
        250 = 2.5e2     | true
        255 = 2.5e2     | true
        256 = 2.5e2     | false
        1/4 = 2.5e-1    | true
        1/4 = 3e-1      | false
        2 = 2           | true
        2 = 3           | false
        5/2 = 2         | false
        2 = 2.0         | true
        2 = 4/2         | true
        1/3 = 1/3       | true
        1/3 = 0.333333  | true
        1/3 = 0.333334  | false
        1/3 = 0.33 + 0  | false
        """)
    void aDecimalLiteralHoldsWithinHalfAUnitOfItsLastDigitAndNothingElseDoes(String condition, boolean holds) {
        assertThat(played.holds(condition)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        1 = 1.5 ± 0.5     | true
        1 = 1.5 ± 0.4999  | false
        1 != 1.5 ± 0.5    | false
        1 = 2 ± 1         | true
        1/4 = 0.3 ± 0     | false
        1/4 = 0.25 ± 0    | true
        1 = 1 ± 1e-9      | true
        0 = -1 +/- 1      | true
        0 = -1 +- 0.5     | false
        """)
    void aToleranceTakesThePlaceOfHalfAUnit(String condition, boolean holds) {
        assertThat(played.holds(condition)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        1/4 < 0.3   | true
        1/4 < 0.25  | false
        1/4 <= 0.25 | true
        1/4 ≤ 0.25  | true
        1/4 > 0.2   | true
        1/4 >= 0.25 | true
        1/4 ≥ 0.26  | false
        1/4 ≠ 1     | true
        -1 < -0.5   | true
        """)
    void orderIsExact(String condition, boolean holds) {
        assertThat(played.holds(condition)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        0/0 = 0/0        | false
        0/0 != 0/0       | true
        0/0 = 0.5        | false
        1/0 = 1/0        | true
        1/0 = 0.5        | false
        1/0 = 1 ± 1e99   | false
        -1/0 < 0         | true
        """)
    void infinityAndNotANumberEndInNoException(String condition, boolean holds) {
        assertThat(played.holds(condition)).isEqualTo(holds);
    }

    @Test
    void halfAUnitIsMeantExactlyEvenWhereTheDecimalIsNoDouble() {
        double loss = played.number("loss");
        String digits = new BigDecimal(loss).toPlainString();
        // all fifty or so digits of the binary value, and the same cut after the twentieth
        assertThat(played.holds("loss = " + digits)).isTrue();
        assertThat(played.holds("loss = " + digits.substring(0, 8))).isEqualTo(digits.charAt(8) < '5');
    }

    @Test
    void theCheckTellsBothNumbersAndWhatIsAllowed() {
        Check check = played.check("loss = 0.052350");
        assertThat(check.left()).isEqualTo(played.number("loss"));
        assertThat(check.right()).isEqualTo(0.05235);
        assertThat(check.condition().allowance()).contains("5e-7");
        assertThat(played.check("loss = 1 ± 1e-9").condition().allowance()).contains("1e-9");
        assertThat(played.check("loss = 1").condition().allowance()).isEmpty();
        assertThat(played.check("loss < 0.1").condition().allowance()).isEmpty();
    }
}
