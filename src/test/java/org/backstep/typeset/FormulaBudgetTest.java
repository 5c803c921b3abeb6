package org.backstep.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backstep.Allocated;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaBudgetTest {
    /** What may be asked for by one formula, read, typeset and painted; a harmless one asks for a hundredth of it. */
    private static final long MOST_BYTES = 256_000_000;

    private final Typesetter typesetter = new Typesetter();

    @BeforeAll
    static void fontsAreLoaded() {
        new Typesetter().icon("x^2", 10, java.awt.Color.BLACK);
    }

    static List<String> killers() {
        return HostileFormulas.killers();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("killers")
    void noFormulaAsksForMoreThanItsBudget(String latex) {
        assertThat(Allocated.by(() -> typeset(latex))).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\begin{array}{*{1000000}{c}}x\\end{array}; its columns {*{1000000}{c}} are more than 400",
                "\\begin{array}{*{99}{*{9}{c}}}x\\end{array}; its columns {*{99}{*{9}{c}}} are more than 400",
                "\\begin{array}{*{21}{c}}\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\end{array}; "
                        + "it has 420 cells; at most 400 can be typeset",
                "\\left(\\rule{1pt}{9999em}\\right); it has 10000 em of lengths; at most 100 can be typeset",
                "\\roman{99}; \\roman is not allowed in a lesson",
                "\\jlmXML{x}; \\jlmXML is not allowed in a lesson",
                "\\frac{1}{; a { is not closed by a }",
                "a}; a } has no { before it",
                "a%b; a formula has no comments",
                "\\begin x; \\begin needs the name of a table",
                "\\begin{array}\\x; \\begin{array} needs columns such as {lcr}",
            })
    void whatIsOverTheBudgetIsNamedWithItsLimit(String latex, String said) {
        assertThat(Typesetter.problem(latex))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(said));
    }

    @Test
    void lettersLevelsAndSignsHaveLimits() {
        assertThat(FormulaBudget.problem("x".repeat(4000))).isEmpty();
        assertThat(FormulaBudget.problem("x".repeat(4001)))
                .contains("it has 4001 letters; at most 4000 can be typeset");
        assertThat(FormulaBudget.problem("\\sqrt{".repeat(15) + "x" + "}".repeat(15)))
                .isEmpty();
        assertThat(FormulaBudget.problem("\\sqrt{".repeat(16) + "x" + "}".repeat(16)))
                .contains("it has 16 levels within each other; at most 15 can be typeset");
        assertThat(FormulaBudget.problem("\\mathbf{".repeat(12) + "x".repeat(3000) + "}".repeat(12)))
                .hasValueSatisfying(said -> assertThat(said).contains("signs", "at most 20000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x; 0",
                "{x}; 1",
                "\\frac{a}{b}; 1",
                "\\frac{\\sqrt{a}}{b}; 2",
                "\\frac\\sqrt a b; 2",
                "\\sqrt\\sqrt x; 2",
                "\\frac1\\frac2\\frac3x; 3",
                "\\bar x + \\mathbf y + \\bar z; 2",
                "x^{x_{x}}; 2",
                "x^x_x; 1",
                "\\sqrt[\\sqrt 3]{x}; 2",
                "\\left(\\left[x\\right]\\right); 2",
                "{a \\over {b \\over c}}; 4",
                "\\left\\{x\\middle|y\\right\\}; 4",
                "\\begin{pmatrix}\\bf a&\\bf b\\\\\\bf c\\end{pmatrix}; 2",
                "\\frac\\left(a\\right)\\frac ab; 2",
            })
    void levelsAreThoseOfTheLibrary(String latex, long levels) {
        assertThat(FormulaCount.of(latex).depth()).isEqualTo(levels);
        assertThat(Typesetter.problem(latex)).isEmpty();
    }

    /** A command that typesets its argument twice would double the work with each level. */
    @Test
    void noCommandOfTheLibraryGrowsFasterThanItsText() {
        assertThat(dearCommands(List.of("", "{2}"), List.of("}", "}{x}"))).isEmpty();
    }

    @Test
    @Tag("nightly")
    void norInAnyOtherWayOfWritingIt() {
        assertThat(dearCommands(
                        List.of("", "{2}", "{2}{x}", "[x]", "{x}^", "x", "(", "\\limits^", "\\left("),
                        List.of(
                                "",
                                "}",
                                "}{x}",
                                "}{x}{x}",
                                "}^{a}",
                                "}_a",
                                "}_a^b",
                                "}\\limits^{a}",
                                "}\\limits_{a}",
                                "}\\limits_a^b",
                                "}'",
                                "}\\right)",
                                "}\\middle|x",
                                "\\\\x}",
                                "&x}")))
                .isEmpty();
    }

    private List<String> dearCommands(List<String> openings, List<String> closings) {
        List<String> dear = new ArrayList<>();
        for (String command : HostileFormulas.commands()) {
            for (String opening : openings) {
                for (String closing : closings) {
                    String open = "\\" + command + " " + opening + (closing.contains("}") ? "{" : "");
                    String latex = open.repeat(14) + "x" + closing.repeat(14);
                    if (Allocated.by(() -> typeset(latex)) > MOST_BYTES / 8) {
                        dear.add(command + ": " + latex.substring(0, Math.min(80, latex.length())) + "…" + closing);
                    }
                }
            }
        }
        return dear;
    }

    @Test
    void someHundredRandomFormulasKeepToTheBudget() {
        assertThat(dear(300)).isEmpty();
    }

    @Test
    @Tag("nightly")
    void twentyThousandRandomFormulasKeepToTheBudget() {
        assertThat(dear(20_000)).isEmpty();
    }

    private List<String> dear(int count) {
        return IntStream.range(0, count)
                .mapToObj(HostileFormulas::random)
                .filter(latex -> Allocated.by(() -> typeset(latex)) > MOST_BYTES)
                .toList();
    }

    /** Typesets a formula as a lesson does, if that is allowed, and paints it. */
    private void typeset(String latex) {
        Optional<String> problem = Typesetter.problem(latex);
        if (problem.isEmpty()) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            typesetter.display(latex, 20, java.awt.Color.BLACK).paintIcon(null, image.createGraphics(), 0, 0);
        }
    }
}
