package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.notation.Part;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexWriterTest {
    private static final Runs NOTEBOOK = Runs.notebook(1200);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "encode       ; 0 ; \\mathbf{z} = \\sigma(\\mathbf{W}_{e} \\mathbf{x} + \\mathbf{b}_{e})",
                "decode       ; 0 ; \\hat{\\mathbf{x}} = \\sigma(\\mathbf{W}_{d} \\mathbf{z} + \\mathbf{b}_{d})",
                "loss         ; 0 ; \\mathcal{L}(\\mathbf{x}, \\hat{\\mathbf{x}}) = \\|\\mathbf{x} - \\hat{\\mathbf{x}}\\|^2",
                "loss         ; 1 ; \\mathrm{MSE} = \\dfrac{1}{N d_x} \\sum_{n} \\mathcal{L}(\\mathbf{x}, \\hat{\\mathbf{x}})",
                "delta_out    ; 0 ; \\boldsymbol{\\delta}_{out} = (\\hat{\\mathbf{x}} - \\mathbf{x}) \\odot \\sigma'(\\mathbf{W}_{d} \\mathbf{z} + \\mathbf{b}_{d})",
                "delta_hidden ; 0 ; \\boldsymbol{\\delta}_{hidden} = (\\mathbf{W}_{d}^\\top \\boldsymbol{\\delta}_{out}) \\odot \\sigma'(\\mathbf{W}_{e} \\mathbf{x} + \\mathbf{b}_{e})",
                "gradients    ; 0 ; \\nabla_{\\mathbf{W}_{d}} = \\dfrac{1}{N} \\sum_{n} \\boldsymbol{\\delta}_{out} \\mathbf{z}^\\top",
                "gradients    ; 1 ; \\nabla_{\\mathbf{b}_{d}} = \\dfrac{1}{N} \\sum_{n} \\boldsymbol{\\delta}_{out}",
                "gradients    ; 2 ; \\nabla_{\\mathbf{W}_{e}} = \\dfrac{1}{N} \\sum_{n} \\boldsymbol{\\delta}_{hidden} \\mathbf{x}^\\top",
                "gradients    ; 3 ; \\nabla_{\\mathbf{b}_{e}} = \\dfrac{1}{N} \\sum_{n} \\boldsymbol{\\delta}_{hidden}",
                "update       ; 0 ; \\mathbf{W}_{d} \\leftarrow \\mathbf{W}_{d} - \\eta \\nabla_{\\mathbf{W}_{d}}",
                "update       ; 1 ; \\mathbf{b}_{d} \\leftarrow \\mathbf{b}_{d} - \\eta \\nabla_{\\mathbf{b}_{d}}",
                "update       ; 2 ; \\mathbf{W}_{e} \\leftarrow \\mathbf{W}_{e} - \\eta \\nabla_{\\mathbf{W}_{e}}",
                "update       ; 3 ; \\mathbf{b}_{e} \\leftarrow \\mathbf{b}_{e} - \\eta \\nabla_{\\mathbf{b}_{e}}"
            })
    void everyLineOfTheDocument(String phase, int number, String latex) {
        assertThat(symbolic(NOTEBOOK.lines(phase).get(number))).isEqualTo(latex);
    }

    @Test
    void aStepNamesThePreActivation() {
        assertThat(NOTEBOOK.steps("encode").stream().map(this::symbolic))
                .containsExactly(
                        "\\mathbf{z}_{pre} = \\mathbf{W}_{e} \\mathbf{x} + \\mathbf{b}_{e}",
                        "\\mathbf{z} = \\sigma(\\mathbf{z}_{pre})");
        assertThat(symbolic(NOTEBOOK.steps("delta_hidden").get(0)))
                .isEqualTo("\\boldsymbol{\\delta}_{hidden} = (\\mathbf{W}_{d}^\\top \\boldsymbol{\\delta}_{out}) \\odot"
                        + " \\sigma'(\\mathbf{z}_{pre})");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "encode       ; 0 ; \\begin{bmatrix} 3.106 & 0.4137 \\end{bmatrix} \\, \\begin{bmatrix} 0.3424 \\\\ 0.9170 \\end{bmatrix} - 1.540 = -0.09677 \\xrightarrow{\\sigma} 0.4758",
                "decode       ; 0 ; \\begin{bmatrix} 3.237 \\\\ 0.4345 \\end{bmatrix} \\, 0.4758 + \\begin{bmatrix} -1.955 \\\\ -0.06965 \\end{bmatrix} = \\begin{bmatrix} -0.4151 \\\\ 0.1371 \\end{bmatrix} \\xrightarrow{\\sigma} \\begin{bmatrix} 0.3977 \\\\ 0.5342 \\end{bmatrix}",
                "loss         ; 0 ; (-0.05530)^2 + (0.3828)^2 = 0.1496",
                "loss         ; 1 ; \\dfrac{1}{500 \\cdot 2} (\\cdots + 0.1496 + \\cdots) = 0.052350",
                "delta_out    ; 0 ; \\begin{bmatrix} 0.05530 \\\\ -0.3828 \\end{bmatrix} \\odot \\begin{bmatrix} 0.2395 \\\\ 0.2488 \\end{bmatrix} = \\begin{bmatrix} 0.01325 \\\\ -0.09525 \\end{bmatrix}",
                "delta_hidden ; 0 ; \\left( \\begin{bmatrix} 3.237 & 0.4345 \\end{bmatrix} \\, \\begin{bmatrix} 0.01325 \\\\ -0.09525 \\end{bmatrix} \\right) \\cdot 0.2494 = 0.0003710"
            })
    void theNumbersOfSample137AtEpoch1200AreThoseOfThePictureInTheDesign(String phase, int number, String latex) {
        LatexWriter writer = new LatexWriter(NOTEBOOK.names());
        WorkedLine worked = WorkedLine.of(NOTEBOOK.lines(phase).get(number), NOTEBOOK.sample(137));
        assertThat(writer.write(worked)).isEqualTo(latex);
    }

    @Test
    void moreDigitsForALookThroughAMagnifyingGlass() {
        LatexWriter writer = new LatexWriter(NOTEBOOK.names(), new Figures(8, 6), LatexWriter.BLACK);
        assertThat(writer.write(WorkedLine.of(NOTEBOOK.lines("loss").get(1), NOTEBOOK.sample(137))))
                .isEqualTo("\\dfrac{1}{500 \\cdot 2} (\\cdots + 0.14958570 + \\cdots) = 0.0523499463");
    }

    @Test
    void whatHasNotBeenComputedIsADash() {
        LatexWriter writer = new LatexWriter(NOTEBOOK.names());
        SampleValues decoded = NOTEBOOK.sample(137, 2);
        assertThat(writer.write(WorkedLine.of(NOTEBOOK.lines("delta_out").get(0), decoded)))
                .isEqualTo("\\text{--} \\odot \\text{--} = \\text{--}");
        assertThat(writer.write(WorkedLine.of(NOTEBOOK.lines("loss").get(0), decoded)))
                .isEqualTo("\\|\\text{--}\\|^2 = \\text{--}");
    }

    @Test
    void aQuantityHasOneColourInSymbolsAndNumbers() {
        LatexWriter writer = new LatexWriter(NOTEBOOK.names(), Figures.DEFAULT, LatexWriterTest::colour);
        Equation delta = NOTEBOOK.steps("delta_hidden").get(0);
        assertThat(writer.write(delta))
                .isEqualTo("\\textcolor{#B87900}{\\boldsymbol{\\delta}_{hidden}} = (\\textcolor{#00785A}{"
                        + "\\mathbf{W}_{d}^\\top} \\textcolor{#B87900}{\\boldsymbol{\\delta}_{out}}) \\odot"
                        + " \\sigma'(\\mathbf{z}_{pre})");
        assertThat(writer.write(WorkedLine.of(delta, NOTEBOOK.sample(137))))
                .isEqualTo("\\left( \\textcolor{#00785A}{\\begin{bmatrix} 3.237 & 0.4345 \\end{bmatrix}} \\,"
                        + " \\textcolor{#B87900}{\\begin{bmatrix} 0.01325 \\\\ -0.09525 \\end{bmatrix}} \\right)"
                        + " \\cdot 0.2494 = \\textcolor{#B87900}{0.0003710}");
    }

    private static OptionalInt colour(Quantity quantity) {
        if (quantity instanceof OfSample sample && sample.part().equals(Part.DELTA)) {
            return OptionalInt.of(0xB87900);
        }
        return quantity.equals(OfParameter.weights(2)) ? OptionalInt.of(0x00785A) : OptionalInt.empty();
    }

    @Test
    void aWideLayerIsShortenedInTheMiddle() {
        LatexWriter writer = new LatexWriter(NOTEBOOK.names());
        double[] seven = {1, 2, 3, 4, 5, 6, 7};
        assertThat(writer.numeral(new Term.Numeral(null, Matrix.row(seven))))
                .isEqualTo("\\begin{bmatrix} 1.000 & 2.000 & 3.000 & 4.000 & \\cdots & 7.000 \\end{bmatrix}");
        assertThat(new LatexWriter(NOTEBOOK.names(), new Figures(1, 3), LatexWriter.BLACK)
                        .numeral(new Term.Numeral(null, Matrix.filled(4, 4, 5))))
                .isEqualTo("\\begin{bmatrix} 5 & \\cdots & 5 \\\\ \\vdots & \\ddots & \\vdots \\\\ 5 & \\cdots & 5"
                        + " \\end{bmatrix}");
    }

    @Test
    void everyActivationShowsItself() {
        Runs mixed = Runs.spiral(List.of(2, 3, 1, 3, 2), "tanh,relu,linear,sigmoid", 5, 1);
        assertThat(List.of("forward_1", "forward_2", "forward_3", "delta_3", "delta_2").stream()
                        .map(phase -> symbolic(mixed, mixed.lines(phase).get(0))))
                .containsExactly(
                        "\\mathbf{out}_{1} = \\tanh(\\mathbf{W}_{1} \\mathbf{x} + \\mathbf{b}_{1})",
                        "\\mathbf{z} = \\mathrm{ReLU}(\\mathbf{W}_{2} \\mathbf{out}_{1} + \\mathbf{b}_{2})",
                        "\\mathbf{out}_{3} = \\mathrm{id}(\\mathbf{W}_{3} \\mathbf{z} + \\mathbf{b}_{3})",
                        "\\boldsymbol{\\delta}_{3} = (\\mathbf{W}_{4}^\\top \\boldsymbol{\\delta}_{out}) \\odot"
                                + " \\mathrm{id}'(\\mathbf{W}_{3} \\mathbf{z} + \\mathbf{b}_{3})",
                        "\\boldsymbol{\\delta}_{2} = (\\mathbf{W}_{3}^\\top \\boldsymbol{\\delta}_{3}) \\odot"
                                + " \\mathrm{ReLU}'(\\mathbf{W}_{2} \\mathbf{out}_{1} + \\mathbf{b}_{2})");
    }

    @ParameterizedTest
    @CsvSource({"−3.1e-05, -3.1 \\cdot 10^{-5}", "1.234e+07, 1.234 \\cdot 10^{7}", "−∞, -\\infty", "0.4758, 0.4758"})
    void aNumberIsWrittenAsMathematics(String number, String latex) {
        assertThat(LatexWriter.latex(number)).isEqualTo(latex);
    }

    @Test
    void theDefinitionsOfSection26() {
        assertThat(Activation.named("sigmoid").text().latexDefinition())
                .containsExactly("\\sigma(x) = \\frac{1}{1 + e^{-x}}", "\\sigma'(x) = \\sigma(x)(1 - \\sigma(x))");
        assertThat(Activation.named("relu").text().latexDefinition())
                .containsExactly(
                        "\\mathrm{ReLU}(x) = \\max(0, x)",
                        "\\mathrm{ReLU}'(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & x \\leq 0 \\end{cases}");
    }

    /** Each of these was drawn by JLaTeXMath 1.0.7. */
    private static final Set<String> DRAWN = Set.of(
            "mathbf",
            "hat",
            "sigma",
            "tanh",
            "mathrm",
            "mathcal",
            "boldsymbol",
            "delta",
            "nabla",
            "eta",
            "top",
            "odot",
            "cdot",
            "frac",
            "sum",
            "leftarrow",
            "xrightarrow",
            "begin",
            "end",
            "left",
            "right",
            "cdots",
            "vdots",
            "ddots",
            "text",
            "beta",
            "mu",
            "varepsilon",
            "sqrt",
            "dfrac",
            "in",
            "textcolor",
            "infty");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void onlyCommandsAreUsedThatTheWindowCanDraw(int seed) {
        Runs runs = Runs.random(seed);
        LatexWriter writer = new LatexWriter(runs.names(), Figures.DEFAULT, quantity -> OptionalInt.of(0x123456));
        List<String> commands = new ArrayList<>();
        for (Equation equation : runs.everything()) {
            for (int phase = 1; phase <= runs.run().phases().count(); phase++) {
                String latex = writer.write(equation) + writer.write(WorkedLine.of(equation, runs.sample(1, phase)));
                Pattern.compile("\\\\([a-zA-Z]+)").matcher(latex).results().forEach(m -> commands.add(m.group(1)));
                assertThat(latex.chars()).as(latex).allMatch(c -> c < 128);
            }
        }
        assertThat(DRAWN).containsAll(commands);
    }

    private String symbolic(Equation equation) {
        return symbolic(NOTEBOOK, equation);
    }

    private static String symbolic(Runs runs, Equation equation) {
        return new LatexWriter(runs.names()).write(equation);
    }

    @Test
    void aNameAloneIsAvailableForLabels() {
        assertThat(new LatexWriter(NOTEBOOK.names()).name(OfSample.delta(2))).isEqualTo("\\boldsymbol{\\delta}_{out}");
    }
}
