package org.backstep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryMessageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            \\Bra | \\Bra is not used as it should be
            \\frac{\\rotatebox{x}{y}}{2} | \\rotatebox is not used as it should be
            \\nonsense | Unknown symbol or command or predefined TeXFormula: 'nonsense'
            \\hline | Problem with command hline at position 0:5 The macro \\hline is only available in array mode !
            """)
    void theWordsOfAnExceptionAreLeftOut(String latex, String said) {
        assertThat(Typesetter.problem(latex)).contains(said);
    }
}
