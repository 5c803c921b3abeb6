package org.backstep.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.05234994625147799, 6, 0.052350", // the notebook's epoch 1200
        "0.125, 2, 0.12", // a tie of the exact binary value goes to the even digit
        "0.375, 2, 0.38",
        "2.675, 2, 2.67", // not a tie: the binary value is below
        "-0.0000001, 6, -0.000000",
        "-0.0, 1, -0.0",
        "1e22, 1, 10000000000000000000000.0",
        "NaN, 3, nan",
        "-Infinity, 3, -inf"
    })
    void pythonRoundsTheExactBinaryValueHalfToEven(double value, int decimals, String expected) {
        assertThat(Numbers.python(value, decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4758274712054895, 0.4758",
        "-1.5397084323096397, −1.540",
        "0, 0",
        "-0.0, 0",
        "12.3, 12.30",
        "99999, 100000",
        "999999.9, 1.000e+06",
        "0.00037098349976, 0.0003710",
        "0.0000310, 3.100e-05",
        "-1e-300, −1.000e-300",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void fourSignificantDigitsAreForReading(double value, String expected) {
        assertThat(Numbers.significant(value, 4)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-2, -2",
        "0.1, 0.1",
        "9.996586662212473E-4, 0.0009996586662212473",
        "1e22, 1.0e22",
        "3e-7, 3.0e-7"
    })
    void everyDigitIsForReadingWithoutNeedlessSigns(double value, String expected) {
        assertThat(Numbers.exact(value)).isEqualTo(expected);
    }

    @Test
    void aSmallNumberIsNeverShownAsMinusZero() {
        assertThat(Numbers.fixed(-0.000031, 4)).isEqualTo("−3.1e-05");
        assertThat(Numbers.fixed(0, 4)).isEqualTo("0.0000");
        assertThat(Numbers.fixed(-0.25, 1)).isEqualTo("−0.2");
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(Numbers.python(1.5, 2)).isEqualTo("1.50");
            assertThat(Numbers.significant(-1.5, 2)).isEqualTo("−1.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyDigitReadsBackAsTheSameBits() {
        for (double value : new double[] {0.1, Math.PI, Double.MIN_VALUE, 1e300, -1 / 3.0}) {
            assertThat(Double.parseDouble(Numbers.full(value))).isEqualTo(value);
        }
    }

    @Test
    void aSettingIsWrittenAsOneWouldTypeIt() {
        for (String text : new String[] {"1e-5", "0.001", "0.5", "1", "20", "2.5e-12", "1e6", "-3e-7", "0"}) {
            assertThat(Numbers.typed(Double.parseDouble(text))).isEqualTo(text);
        }
        assertThat(Numbers.typed(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }
}
