package org.backstep.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacrosTest {
    /** Java looks for a font at the first letter that the library has none for, and draws on the way. */
    @BeforeAll
    static void fontsAreFound() {
        DrawnSigns.of("\\text{я}");
    }

    private static double width(String latex) {
        return Typesetter.typeset(latex, true, 100, java.awt.Color.BLACK).getTrueIconWidth();
    }

    private static void assertSame(String written, String known) {
        assertThat(Typesetter.problem(written)).as(written).isEmpty();
        assertThat(DrawnSigns.of(written)).as(written).isEqualTo(DrawnSigns.of(known));
        assertThat(width(written)).as(written).isEqualTo(width(known));
    }

    /** The numbers are what was drawn when the list was made; {@link MacroSheet} paints the signs that they count. */
    @Test
    void everyMacroOfTheListIsDrawnWithAllItsSigns() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String[]> list = MacroSheet.list();
        for (String[] line : list) {
            String said = Typesetter.problem(line[1]).orElseGet(() -> String.valueOf(DrawnSigns.of(line[1])));
            if (!said.equals(line[0])) {
                wrong.add(String.join(" ", line) + " -> " + said);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(list).as("a macro was lost").hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\lvert x \\rvert; |x|",
                "\\left\\lvert \\frac xy \\right\\rvert; \\left| \\frac xy \\right|",
                "\\bigl\\lvert x \\bigr\\rvert; \\bigl| x \\bigr|",
                "\\bm{W}x; \\boldsymbol{W}x",
                "\\bm\\theta; \\boldsymbol{\\theta}",
                "\\hat{\\bm x}; \\hat{\\boldsymbol{x}}",
                "a = b \\nonumber; a = b",
                "a = b \\label{eq:1}; a = b",
                "L = x^2 \\tag{3}; L = x^2 \\qquad(\\text{3})",
                "L \\tag*{loss}; L \\qquad\\text{loss}",
                "\\begin{equation} a \\end{equation}; a",
                "\\begin{align*} a &= b \\\\ &= c \\end{align*}; \\begin{align} a &= b \\\\ &= c \\end{align}",
                "\\begin{gather*} a \\\\ b \\end{gather*}; \\begin{gather} a \\\\ b \\end{gather}",
                "\\begin{aligned}[t] a &= b \\end{aligned}; \\begin{aligned} a &= b \\end{aligned}",
                "\\begin{pmatrix} a \\\\[4pt] b \\end{pmatrix}; \\begin{pmatrix} a \\\\ b \\end{pmatrix}",
                "\\operatorname*{max}_i z; \\max_i z",
                "\\argmax_i z; \\mathop{\\mathrm{arg\\,max}}_i z",
                "𝜇 + 𝛿; \\mu + \\delta",
                "𝐖𝐱 + 𝒃; \\mathbf{W}\\mathbf{x} + \\boldsymbol{b}",
                "𝔼[𝑋] ∈ ℝ; \\mathbb{E}[X] \\in \\mathbb{R}",
                "𝒩(𝟎, 𝟏); \\mathcal{N}(\\mathbf{0}, \\mathbf{1})",
                "αβε; \\alpha\\beta\\varepsilon",
                "x̂ + x̄; \\hat{x} + \\bar{x}",
                "ℎ; h",
                "\\left< a \\right>; \\left\\langle a \\right\\rangle",
                "\\lbrack a \\rbrack; [a]",
                "a\\kern1em b; a\\hspace{1em}b",
                "\\mathit{ab}; \\mathnormal{ab}",
                "{\\color{red} x} + 1; \\textcolor{red}{x} + 1",
                "\\color{red} x + 1; \\textcolor{red}{x + 1}",
                "\\left(\\color{red} x\\right) + 1; \\left(\\textcolor{red}{x}\\right) + 1",
                "\\color[HTML]{FF0000} x; \\textcolor{#FF0000}{x}",
            })
    void whatTheLibraryDoesNotKnowIsWrittenAsItDoes(String written, String known) {
        assertSame(written, known);
    }

    @Test
    void casesHaveAGapOfOneQuadBetweenTheirColumns() {
        double gap = width("\\begin{cases} x & y \\end{cases}")
                - width("\\left\\{\\begin{array}{l@{}l} x & y \\end{array}\\right.");
        assertThat(gap).as("in hundredths of an em").isCloseTo(100, within(1.0));
        assertThat(DrawnSigns.of("\\begin{cases} x & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}"))
                .isEqualTo(DrawnSigns.of("\\begin{cases} x x > 0 \\\\ 0 \\text{otherwise} \\end{cases}"));
    }

    @Test
    void wordsMayHaveMathematicsAndLettersOfAnyScriptWithinThem() {
        assertThat(DrawnSigns.of("\\text{if $x > 0$}")).isEqualTo(5);
        assertThat(DrawnSigns.of("\\text{the \\(x\\) of}")).isEqualTo(6);
        assertThat(DrawnSigns.of("\\text{для } x > 0")).isEqualTo(6);
        assertThat(DrawnSigns.of("\\text{για κάθε } x")).isEqualTo(8);
        assertThat(DrawnSigns.of("\\text{größer, Łódź}")).as("and four accents").isEqualTo(11 + 4);
        assertThat(DrawnSigns.of("\\text{𝜇 is $𝜇$}")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x 😀; the sign 😀 (U+1F600, GRINNING FACE) cannot be typeset",
                "\\mathbb{k}; \\mathbb has capital letters only, not k",
                "𝕜; \\mathbb has capital letters only, not k",
                "\\mathcal{loss}; \\mathcal has capital letters only, not loss",
                "\\color{chartreuse} x; there is no colour \"chartreuse\"",
                "\\textcolor{fast}{x}; there is no colour \"fast\"",
                "\\color red; a colour needs its name in braces",
                "\\cancel{x}; Unknown symbol or command",
                "\\begin{itemize} x \\end{itemize}; Unknown environment",
                "\\ref{eq:1}; Unknown symbol or command",
            })
    void whatCannotBeDrawnIsRefusedAndNotDrawnWrongly(String latex, String said) {
        assertThat(Typesetter.problem(latex))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(said));
    }
}
