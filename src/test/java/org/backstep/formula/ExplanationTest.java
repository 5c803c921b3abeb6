package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.formula.Explanation.Part;
import org.backstep.matrix.Matrix;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.reference.Table;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    static Stream<Runs> runs() {
        return Stream.concat(
                Stream.concat(Stream.of(Runs.notebook(1), Runs.notebook(1200)), EverySetting.byPairs()),
                IntStream.rangeClosed(1, 80).mapToObj(Runs::random));
    }

    /**
     * The engine adds pair by pair and the explanation in order, so the two may differ by the rounding of a sum: a few
     * hundred summands of 2⁻⁵³ each, far below 1e-12 of what is added.
     */
    @ParameterizedTest
    @MethodSource("runs")
    void thePartsComeToTheNumberThatIsExplained(Runs runs) {
        Random random = new Random(runs.samples());
        for (Equation equation : Formulas.of(runs.computation()).epoch()) {
            for (int k = 0; k < 3; k++) {
                int sample = 1 + random.nextInt(runs.samples());
                SampleValues values = runs.sample(sample);
                Cell cell = randomCell(equation.left(), values, random);
                Explanation found = Explanation.of(cell, values).orElseThrow();
                double scale = found.parts().stream()
                        .mapToDouble(part -> Math.abs(part.value().getAsDouble()))
                        .sum();
                assertThat(found.value().getAsDouble())
                        .as(cell + " of " + runs)
                        .isCloseTo(evaluated(found), within(1e-12 * (scale + 1e-300) + 1e-300));
            }
        }
    }

    /** 17 digits hold every bit, so only the order of additions differs: some 1e-16 of the summands, here of order 10. */
    @ParameterizedTest
    @MethodSource("runs")
    void theLineOfAnExplanationComesToTheNumber(Runs runs) {
        Random random = new Random(runs.samples());
        PlainWriter writer = new PlainWriter(runs.names(), new Figures(17, 1000));
        for (Equation equation : Formulas.of(runs.computation()).epoch()) {
            if (equation.right() instanceof Term.SampleMean) {
                continue; // one sample's share
            }
            SampleValues values = runs.sample(1 + random.nextInt(runs.samples()));
            Cell cell = randomCell(equation.left(), values, random);
            Explanation explained = Explanation.of(cell, values).orElseThrow();
            String line = writer.write(ExplanationLine.of(explained, values));
            String[] sides = line.split(" = | →\\S+ ", -1);
            double start =
                    PlainReader.valueOf(sides[0].replace(" (frozen)", "")).scalar();
            double found = explained.through().map(sigma -> sigma.value(start)).orElse(start);
            double expected = PlainReader.valueOf(sides[1]).scalar();
            assertThat(found).as(line).isCloseTo(expected, within(1e-13 * Math.max(10, Math.abs(expected))));
        }
    }

    private static Cell randomCell(Quantity quantity, SampleValues values, Random random) {
        Matrix own = values.own(quantity);
        return Cell.of(quantity, 1 + random.nextInt(own.rows()), 1 + random.nextInt(own.columns()), values.sample());
    }

    private static double evaluated(Explanation explanation) {
        double sum = explanation.rest().sum();
        for (Part part : explanation.parts()) {
            sum += part.value().getAsDouble();
        }
        for (Factor factor : explanation.outside()) {
            sum *= factor.value().getAsDouble();
        }
        double mean = sum / explanation.divisor();
        return explanation.through().map(activation -> activation.value(mean)).orElse(mean);
    }

    @Test
    void theHiddenDeltaOfSample137IsTheBlameOfTwoOutputsTimesItsSlope() {
        Table reference = Table.of("notebook-epoch-1200-samples.csv");
        SampleValues values = Runs.notebook(1200).sample(137);
        Explanation delta =
                Explanation.of(Cell.of(OfSample.delta(1), 1, 1, 137), values).orElseThrow();
        assertThat(delta.value().getAsDouble()).isCloseTo(reference.number(136, "delta_hidden_1"), within(1e-10));
        assertThat(delta.parts()).hasSize(2);
        assertThat(delta.parts().get(1).factors())
                .extracting(Factor::cell)
                .containsExactly(Cell.of(OfParameter.weights(2), 2, 1, 137), Cell.of(OfSample.delta(2), 2, 1, 137));
        assertThat(delta.outside()).hasSize(1);
        assertThat(new PlainWriter(Runs.notebook(1200).names()).write(ExplanationLine.of(delta, values)))
                .isEqualTo("(3.237 · 0.01325 + 0.4345 · (−0.09525)) · 0.2494 = 0.0003710");
    }

    @Test
    void aGradientNamesTheSamplesThatContributeMost() {
        Table reference = Table.of("notebook-epoch-1200-samples.csv");
        Explanation gradient = Explanation.of(
                        Cell.of(OfParameter.weights(2).gradient(), 2, 1, 137),
                        Runs.notebook(1200).sample(137))
                .orElseThrow();
        double largest = IntStream.range(0, 500)
                .mapToDouble(n -> Math.abs(reference.number(n, "delta_out_2") * reference.number(n, "z")))
                .max()
                .getAsDouble();
        assertThat(Math.abs(gradient.parts().get(0).value().getAsDouble())).isCloseTo(largest, within(1e-10));
        assertThat(gradient.parts()).extracting(Part::sample).contains(137).doesNotHaveDuplicates();
        assertThat(gradient.parts().size() + gradient.rest().count()).isEqualTo(500);
        assertThat(gradient.divisor()).isEqualTo(500);
    }

    @Test
    void whatIsNotComputedHasNoNumberAndNoProduct() {
        Runs runs = Runs.notebook(1);
        for (Equation equation : Formulas.of(runs.computation()).epoch()) {
            int phase = runs.run().phases().firstWith(equation.left());
            SampleValues before = new SampleValues(
                    runs.computation(), 137, quantity -> runs.run().phases().firstWith(quantity) < phase);
            Explanation found =
                    Explanation.of(Cell.of(equation.left(), 1, 1, 137), before).orElseThrow();
            assertThat(found.value()).isEmpty();
            assertThat(found.parts()).isNotEmpty().allMatch(part -> part.value().isEmpty());
        }
    }

    @Test
    void whatIsGivenIsNotExplainedByAnEquation() {
        SampleValues values = Runs.notebook(1).sample(1);
        for (Quantity given : List.of(OfSample.INPUT, OfParameter.weights(1), OfRun.MSE)) {
            assertThat(Explanation.of(Cell.of(given, 1, 1, 1), values)).isEmpty();
        }
    }

    /** Every number of every line leads to a cell with that number, or to the one that it is worked out for. */
    @ParameterizedTest
    @MethodSource("runs")
    void everyNumberOfALineKnowsWhereItComesFrom(Runs runs) {
        SampleValues values = runs.sample(1);
        for (Equation line : runs.everything()) {
            MarkedLatexWriter.Line marked =
                    MarkedLatexWriter.line(WorkedLine.of(line, values), runs.names(), Figures.DEFAULT);
            assertThat(marked.cells()).isNotEmpty();
            for (Cell cell : marked.cells()) {
                Matrix own = values.own(cell.quantity());
                assertThat(cell.row()).isLessThanOrEqualTo(own.rows());
                assertThat(cell.column()).isLessThanOrEqualTo(own.columns());
                boolean ofSample = cell.quantity() instanceof OfSample;
                assertThat(cell.sample()).isEqualTo(ofSample ? 1 : 0);
            }
            assertThat(marked.latex()).contains("\\textcolor{#000001}");
        }
    }

    @Test
    void aTransposedMatrixPointsAtItsUprightEntries() {
        Runs runs = Runs.notebook(1200);
        WorkedLine line = WorkedLine.of(runs.lines("delta_hidden").get(0), runs.sample(137));
        assertThat(MarkedLatexWriter.line(line, runs.names(), Figures.DEFAULT).cells())
                .startsWith(
                        Cell.of(OfParameter.weights(2), 1, 1, 0),
                        Cell.of(OfParameter.weights(2), 2, 1, 0),
                        Cell.of(OfSample.delta(2), 1, 1, 137));
    }
}
