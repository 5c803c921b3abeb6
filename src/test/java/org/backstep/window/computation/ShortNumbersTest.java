package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortNumbersTest {
    @Test
    void aNumberIsWrittenShorterWithFewerDigitsAndThenWithAnExponent() {
        assertThat(ShortNumbers.forms(2.74e-55, 3)).containsExactly("2.74e−55", "2.7e−55", "3e−55");
        assertThat(ShortNumbers.forms(-0.0076, 2)).containsExactly("−0.0076", "−0.008", "−8e−3");
        assertThat(ShortNumbers.forms(0.00067, 2)).containsExactly("0.00067", "0.0007", "7e−4");
        assertThat(ShortNumbers.forms(-300, 4)).containsExactly("−300.0", "−300");
        assertThat(ShortNumbers.forms(123456, 3)).containsExactly("123000", "1e5");
        assertThat(ShortNumbers.forms(0.4758, 3)).containsExactly("0.476", "0.48", "0.5");
    }

    @Test
    void zeroAndWhatIsNotFiniteHaveOneForm() {
        assertThat(ShortNumbers.forms(0, 4)).containsExactly("0");
        assertThat(ShortNumbers.forms(Double.NaN, 4)).containsExactly("NaN");
        assertThat(ShortNumbers.forms(Double.NEGATIVE_INFINITY, 4)).containsExactly("−∞");
    }

    @Test
    void aSignIsAlwaysWritten() {
        assertThat(ShortNumbers.signed(3.1063, 4)).isEqualTo("+3.106");
        assertThat(ShortNumbers.signed(-0.00067, 0)).isEqualTo("−7e−4");
        assertThat(ShortNumbers.signed(0.41, 1)).isEqualTo("+0.4");
    }

    /** Ten thousand numbers of all sizes, with a generator whose seed is fixed. */
    @Test
    void everyFormIsTheNumberToItsDigits() {
        Random random = new Random(3);
        for (int k = 0; k < 10_000; k++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 25);
            List<String> forms = ShortNumbers.forms(value, 4);
            for (String form : forms) {
                double read = Double.parseDouble(form.replace('−', '-'));
                // one digit is at worst 1.5 for 1: a third of the number
                assertThat(read).as(form).isCloseTo(value, within(Math.abs(value) / 2));
            }
            assertThat(forms.get(forms.size() - 1).length()).isLessThanOrEqualTo(6);
        }
    }
}
