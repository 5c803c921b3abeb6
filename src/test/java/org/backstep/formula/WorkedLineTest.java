package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.backstep.term.Equation;
import org.backstep.term.Frozen;
import org.backstep.term.Term;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedLineTest {
    private static final Figures EVERYTHING = new Figures(17, 1000);

    static Stream<Runs> runs() {
        return Stream.concat(
                Stream.concat(Stream.of(Runs.notebook(1)), EverySetting.byPairs()),
                IntStream.rangeClosed(1, 60).mapToObj(Runs::random));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theNumberShownIsTheEngines(Runs runs) {
        int sample = 1 + new Random(1).nextInt(runs.samples());
        Figures four = new Figures(4, 1000);
        for (Equation equation : runs.everything()) {
            WorkedLine worked = WorkedLine.of(equation, runs.sample(sample));
            Matrix engine = runs.sample(sample).own(equation.left());
            assertThat(worked.result().value()).isEqualTo(engine);
            String plain = new PlainWriter(runs.names(), four).write(worked);
            String latex = new LatexWriter(runs.names(), four, LatexWriter.BLACK).write(worked);
            String spoken = new SpokenWriter(runs.names(), four).write(worked);
            for (double value : engine.toArray()) {
                String number = four.text(equation.left(), value);
                assertThat(tail(plain)).contains(number);
                assertThat(latex).contains(LatexWriter.latex(number));
                assertThat(spoken).contains(SpokenWriter.spoken(number));
            }
        }
    }

    private static String tail(String line) {
        return line.substring(Math.max(line.lastIndexOf(" = "), line.lastIndexOf('→')));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theShownFactorsGiveTheShownResult(Runs runs) {
        int sample = 1 + new Random(2).nextInt(runs.samples());
        PlainWriter writer = new PlainWriter(runs.names(), EVERYTHING);
        for (Equation equation : runs.everything()) {
            WorkedLine worked = WorkedLine.of(equation, runs.sample(sample));
            if (worked.start() instanceof Term.Share) {
                continue; // tested below: needs every sample's line
            }
            String line = writer.write(worked);
            String[] arrow = line.split(" →\\S+ ", -1);
            String[] sides = arrow[0].split(" = ", -1);
            Matrix start = start(sides[0], equation, runs);
            if (sides.length == 2) {
                assertClose(line, start, PlainReader.valueOf(sides[1]));
            }
            if (arrow.length == 2) {
                Activation activation =
                        worked.links().get(worked.links().size() - 1).through().orElseThrow();
                assertClose(line, start.map(activation::value), PlainReader.valueOf(arrow[1]));
            }
        }
    }

    @Tag("nightly")
    @Test
    void theShownFactorsGiveTheShownResultWithAnySettings() {
        EverySetting.product().forEach(this::theShownFactorsGiveTheShownResult);
    }

    /** The left side of a line: what stands there, but in the frozen entries that a remark names the old numbers. */
    private static Matrix start(String side, Equation equation, Runs runs) {
        Matrix shown = PlainReader.valueOf(side.replaceFirst(" \\((but .* )?frozen\\)$", ""));
        return side.endsWith(" frozen)")
                        && equation.right() instanceof Term.Applied update
                        && update.operator() instanceof Frozen frozen
                ? frozen.value(List.of(shown, runs.computation().valueOf(frozen.of())))
                : shown;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theSharesOfAllSamplesGiveTheMean(Runs runs) {
        PlainWriter writer = new PlainWriter(runs.names(), EVERYTHING);
        for (Equation equation : runs.steps("gradients")) {
            Matrix sum = null;
            String line = "";
            int[] members = runs.sample(1).members();
            for (int n : members) {
                line = writer.write(WorkedLine.of(equation, runs.sample(n)));
                Matrix share = PlainReader.valueOf(shareIn(line));
                sum = sum == null ? share : sum.plus(share);
            }
            Matrix mean = PlainReader.valueOf(line.substring(line.indexOf(" = ") + 3));
            boolean divided = ((Term.SampleMean) equation.right()).over().divided();
            assertClose(line, sum.dividedBy(divided ? members.length : 1), mean);
        }
        Equation loss = runs.steps("loss").get(1);
        int[] members = runs.sample(1).members();
        double sum = IntStream.of(members)
                .mapToDouble(n -> PlainReader.valueOf(shareIn(writer.write(WorkedLine.of(loss, runs.sample(n)))))
                        .scalar())
                .sum();
        double shown = ((Matrix) WorkedLine.of(loss, runs.sample(1)).result().value()).scalar();
        assertClose(
                "loss",
                Matrix.scalar(sum / members.length / runs.run().network().inputs()),
                Matrix.scalar(shown));
    }

    private static String shareIn(String line) {
        String sum = line.substring(0, line.lastIndexOf(" = "));
        String inner = sum.startsWith("1/")
                ? sum.replaceFirst("^1/\\S+( · \\d+\\))? \\(", "").replaceFirst("\\)$", "")
                : sum;
        return inner.replaceFirst("^⋯ \\+ ", "").replaceFirst(" \\+ ⋯$", "");
    }

    /** 17 digits hold every bit, so only the order of additions differs: some 1e-16 of the summands, here of order 10. */
    private static void assertClose(String line, Matrix found, Matrix expected) {
        assertThat(found.shape()).as(line).isEqualTo(expected.shape());
        assertThat(found.minus(expected).map(Math::abs).max())
                .as(line)
                .isLessThan(1e-13 * Math.max(10, expected.map(Math::abs).max()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void noLineTellsWhatItsPhaseHasNotComputed(Runs runs) {
        for (int reached = 1; reached < runs.run().phases().count(); reached++) {
            SampleValues values = runs.sample(1, reached);
            for (Equation equation : runs.everything()) {
                boolean computed = values.has(equation.left());
                WorkedLine worked = WorkedLine.of(equation, values);
                assertThat(worked.result().value() != null).isEqualTo(computed);
                for (Term.Numeral numeral : numeralsIn(worked.start())) {
                    if (numeral.quantity() == null && numeral.source() == null) {
                        continue; // a constant of the optimiser
                    }
                    boolean known = numeral.quantity() == null ? computed : values.has(numeral.quantity());
                    assertThat(numeral.value() != null)
                            .as("%s in %s", numeral.quantity(), equation.left())
                            .isEqualTo(known);
                }
                String plain = new PlainWriter(runs.names()).write(worked);
                assertThat(plain.contains("–")).as(plain).isEqualTo(!computed);
            }
        }
    }

    private static List<Term.Numeral> numeralsIn(Term term) {
        if (term instanceof Term.Numeral numeral) {
            return List.of(numeral);
        }
        List<Term> inner = term instanceof Term.Applied applied
                ? applied.arguments()
                : term instanceof Term.Share share ? List.of(share.own()) : List.of();
        return inner.stream().flatMap(one -> numeralsIn(one).stream()).toList();
    }

    @Test
    void theHiddenDeltaUsesTheDecodersWeightsBeforeTheirUpdate() {
        Runs notebook = Runs.notebook(1);
        WorkedLine worked = WorkedLine.of(notebook.lines("delta_hidden").get(0), notebook.sample(1));
        Term.Applied product = (Term.Applied) ((Term.Applied) worked.start()).first();
        Matrix before = notebook.computation().iteration().parameters().weights(2);
        assertThat(((Term.Numeral) product.first()).value()).isEqualTo(before.transpose());
        assertThat(before).isNotEqualTo(notebook.computation().updated().weights(2));
        assertThat(((Term.Numeral) product.first()).quantity()).isEqualTo(OfParameter.weights(2));
    }

    @Test
    void aSampleThatIsNotThereIsRefused() {
        Runs notebook = Runs.notebook(1);
        assertThatThrownBy(() -> notebook.sample(0)).hasMessage("sample 0 of 500");
        assertThatThrownBy(() -> notebook.sample(501)).hasMessage("sample 501 of 500");
    }
}
