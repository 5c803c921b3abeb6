package org.backstep.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    @Test
    void anIndexIsASubscript() {
        assertThat(Lettering.symbol("x", "12").plus(" (1 of 3)").plain()).isEqualTo("x₁₂ (1 of 3)");
    }

    @Test
    void aLongTextIsCutAndFits() {
        String fitted = Lettering.fitted("a very long name\tof a feature\nindeed", ChartFonts.Cut.REGULAR, 11, 80);

        assertThat(fitted).startsWith("a very").endsWith("…");
        assertThat(Lettering.text(fitted).width(11)).isLessThanOrEqualTo(80);
    }

    @Test
    void aShortTextIsKeptInOneLine() {
        assertThat(Lettering.fitted(" sepal\nlength ", ChartFonts.Cut.REGULAR, 11, 200))
                .isEqualTo("sepal length");
    }

    @Test
    void interHasAllSignsThatWeUse() {
        assertThat(ChartFonts.of(ChartFonts.Cut.REGULAR, 10).canDisplayUpTo("→−×…₀₁₂₃₄₅₆₇₈₉"))
                .isNegative();
        assertThat(ChartFonts.of(ChartFonts.Cut.ITALIC, 10).canDisplayUpTo("xx̂z"))
                .isNegative();
    }
}
