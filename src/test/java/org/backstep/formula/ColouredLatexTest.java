package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backstep.notation.Palette;
import org.backstep.typeset.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColouredLatexTest {
    private static final Pattern COLOUR = Pattern.compile("\\\\textcolor\\{#[0-9A-F]{6}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\mathbf{x}; <x \\mathbf{x}>",
                "\\hat{\\mathbf{x}}; <o \\hat{\\mathbf{x}}>",
                "\\mathbf{\\hat{x}}_1; <o \\mathbf{\\hat{x}}_1>",
                "\\mathbf{z}; <z \\mathbf{z}>",
                "\\mathbf z^\\top; <z \\mathbf z^\\top>",
                "\\boldsymbol{\\delta}_{out}; <d \\boldsymbol{\\delta}_{out}>",
                "\\boldsymbol\\delta_{hidden}; <d \\boldsymbol\\delta_{hidden}>",
                "\\delta_{out,1}; <d \\delta_{out,1}>",
                "\\mathbf{W}_d^\\top\\boldsymbol{\\delta}_{out}; <p \\mathbf{W}_d^\\top><d \\boldsymbol{\\delta}_{out}>",
                "(\\mathbf{W}_d)_i; <p (\\mathbf{W}_d)_i>",
                "\\nabla_{\\mathbf{W}_d} L; \\nabla_{<p \\mathbf{W}_d>} L",
                "\\frac{\\mathbf{x}}{z}; \\frac{<x \\mathbf{x}>}{<z z>}",
                "W_e x_1 + b_e; <p W_e> <x x_1> + <p b_e>",
                "\\hat{x}_i - x_i; <o \\hat{x}_i> - <x x_i>",
                "\\hat x; <o \\hat x>",
                "2z(1 - z); 2<z z>(1 - <z z>)",
            })
    void aQuantityHasItsColour(String latex, String expected) {
        assertThat(ColouredLatex.of(latex, Palette.LIGHT)).isEqualTo(painted(expected));
    }

    /** Colour has a meaning only where the quantity is certain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\mathbf{z}_{pre}",
                "\\hat{\\mathbf{x}}_{pre}",
                "f(x)",
                "\\delta_{ij}",
                "\\text{size of x_1}",
                "\\operatorname{size}",
                "\\max dz",
                "a^\\mathbf{x}",
                "\\frac xz",
                "\\sqrt z",
                "\\eta",
                "\\newcommand{\\a}{\\mathbf{x}} \\a",
                "\\mathbf{x",
                "}z",
                "\\mathrm{b}_e",
                "\\textcolor{red}{\\mathbf{x}}",
                ""
            })
    void whatIsNoQuantityStaysAsItWas(String latex) {
        assertThat(ColouredLatex.of(latex, Palette.LIGHT)).isEqualTo(latex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\mathbf{W}_e \\leftarrow \\mathbf{W}_e - \\eta\\,\\nabla_{\\mathbf{W}_e}",
                "\\begin{bmatrix} \\mathbf{x} & z \\\\ x_1 & x_2 \\end{bmatrix}",
                "\\left(\\mathbf{W}_d\\right)_i \\left[ \\mathbf{x} \\right]",
                "\\sqrt[3]{\\mathbf{x}}",
                "\\sqrt[z]{x_1}",
                "\\frac12 \\mathbf{x}",
                "\\frac1z",
                "x_i^2 + x_i'",
                "\\mathbf{x}'_{\\mathbf{z}}",
                "\\sum_{i=1}^{d_x} (x_i - \\hat{x}_i)^2",
                "\\hat{\\mathbf x} = \\mathbf W_d \\mathbf z + \\mathbf b_d",
                "\\widehat{\\mathbf{x}}",
                "\\overline{\\mathbf{x}} \\cdot \\underline{z}",
                "\\underbrace{\\mathbf{W}_d \\mathbf{z}}_{\\text{code}}",
                "\\overset{!}{=} \\mathbf{z}",
                "\\stackrel{\\mathbf{x}}{\\to} z",
                "\\|\\mathbf{x} - \\hat{\\mathbf{x}}\\|_2^2",
                "\\{ \\mathbf{x}_n \\}_{n=1}^N",
                "\\mathbf{x}_n^{(k)}",
                "\\mathbf{W}_d^{\\mathrm{new}}",
                "\\mathbf{W}_{d,ij}^{T}",
                "\\boldsymbol{\\delta}_{out}\\mathbf{z}^\\top",
                "\\frac{\\partial \\mathcal{L}}{\\partial \\mathbf{W}_d}",
                "\\mathbb{E}[\\mathbf{x}] = \\mathbf{0}",
                "e^{-z}",
                "e^{-\\mathbf{z}_1}",
                "\\lim_{z \\to \\infty} \\sigma(z)",
                "\\mathrm{MSE} = \\tfrac{1}{2N} \\sum_n x_n",
                "\\binom{z}{2}",
                "\\begin{array}{cc} z & b_e \\end{array}",
                "\\begin{cases} z & z > 0 \\\\ 0 & \\text{else} \\end{cases}",
                "z\\in\\mathbb{R}^{d_z}",
                "\\Big( \\mathbf{x} \\Big)",
                "\\mathbf{x}\\odot\\sigma'(\\mathbf{z})"
            })
    void aColouredFormulaTypesetsAndSaysTheSame(String latex) {
        staysGood(latex);
    }

    @Test
    void everyFormulaOfTheLessonsTypesetsAndSaysTheSame() throws IOException {
        List<String> formulas = new ArrayList<>();
        try (DirectoryStream<Path> lessons = Files.newDirectoryStream(Path.of("lessons"), "*.md")) {
            for (Path lesson : lessons) {
                Matcher formula = Pattern.compile("(\\$\\$?)([^$]+)\\1").matcher(Files.readString(lesson));
                while (formula.find()) {
                    formulas.add(formula.group(2));
                }
            }
        }
        assertThat(formulas).hasSizeGreaterThan(30).allSatisfy(ColouredLatexTest::staysGood);
    }

    private static void staysGood(String latex) {
        assertThat(Typesetter.problem(latex)).as(latex).isEmpty();
        for (Palette palette : Palette.values()) {
            String coloured = ColouredLatex.of(latex, palette);
            assertThat(Typesetter.problem(coloured)).as(coloured).isEmpty();
            assertThat(letters(coloured)).as(coloured).isEqualTo(letters(latex));
        }
    }

    private static String letters(String latex) {
        return COLOUR.matcher(latex).replaceAll("").replaceAll("[{}\\s]", "");
    }

    private static String painted(String expected) {
        return expected.replace("<x ", "\\textcolor{#0072B2}{")
                .replace("<o ", "\\textcolor{#D55E00}{")
                .replace("<z ", "\\textcolor{#A8487F}{")
                .replace("<d ", "\\textcolor{#B87900}{")
                .replace("<p ", "\\textcolor{#00785A}{")
                .replace(">", "}");
    }
}
