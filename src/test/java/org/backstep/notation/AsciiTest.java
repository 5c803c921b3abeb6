package org.backstep.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ✓ δ_out = (x̂ − x) ⊙ σ′(pre)   | ok delta_out = (x_hat - x) .* sigma'(pre)
            x̃ beside x̂                     | x_tilde beside x_hat
            ± ∞ · 2×1 x² ∇W → é            | +/- inf * 2x1 x^2 grad W -> e
            β·KL, ε, μ, Δθ, ς              | beta*KL, epsilon, mu, Deltatheta, sigma
            d² and 10⁻¹⁵                   | d^2 and 10^-15
            ½ of Größe, naïve, Łódź, Ærø   | 1/2 of Grosse, naive, Lodz, Aero
            “a” … ‘b’ — 3 × 4 ≤ 12 €       | "a" ... 'b' - 3 x 4 <= 12 EUR
            中 and 😀                       | <U+4E2D> and <U+1F600>
            """)
    void writesSignsAsWords(String text, String ascii) {
        assertThat(Ascii.of(text)).isEqualTo(ascii);
    }

    /** Nothing that the program or its lessons say is left as a number; what authors may write in formulas is not printed. */
    @Test
    void hasAWordForEverySignOfTheProgramAndItsLessons() throws IOException {
        TreeSet<String> signs = new TreeSet<>();
        for (String folder : List.of("src/main/java", "lessons")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("typeset"))
                        .toList()) {
                    Files.readString(file)
                            .codePoints()
                            .filter(sign -> sign > 0x7F
                                    && sign < 0x1D400
                                    && Character.getType(sign) != Character.NON_SPACING_MARK)
                            .forEach(sign -> signs.add(Character.toString(sign)));
                }
            }
        }
        assertThat(signs).hasSizeGreaterThan(50).allSatisfy(sign -> assertThat(Ascii.of(sign))
                .as(sign)
                .doesNotContain("<U+")
                .isNotBlank());
    }
}
