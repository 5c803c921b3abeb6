package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.activation.Activation;
import org.backstep.matrix.Matrix;
import org.backstep.network.Network;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Quantity;
import org.backstep.term.Equation;
import org.backstep.term.Term;
import org.backstep.training.optimizer.Optimizers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluationTest {
    static Stream<Runs> runs() {
        Network wide = Network.of(List.of(20, 17, 16, 20), List.of(Activation.named("tanh")));
        return Stream.concat(
                Stream.concat(
                        Optimizers.ALL.stream().map(Runs::of),
                        Stream.of(
                                Runs.notebook(1),
                                Runs.notebook(1200),
                                Runs.of(Runs.table(20, 200, new Random(1)), wide, 0.1, 2))),
                Stream.concat(
                        EverySetting.byPairs(), IntStream.rangeClosed(1, 60).mapToObj(Runs::random)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFormulaHasTheBitsOfTheEngine(Runs runs) {
        for (Equation equation : runs.everything()) {
            Matrix found = Evaluation.ofBatch(equation.right(), runs.computation());
            Matrix engine = runs.computation().valueOf(equation.left());
            if (equation.left() == OfRun.LOSS) {
                assertThat(found.scalar()).isCloseTo(engine.scalar(), within(lossTolerance(runs, engine.scalar())));
            } else {
                assertThat(positiveZeros(found))
                        .as("%s of %s", equation.left(), runs)
                        .isEqualTo(positiveZeros(engine));
            }
        }
    }

    @Tag("nightly")
    @Test
    void everyFormulaHasTheBitsOfTheEngineWithAnySettings() {
        EverySetting.product().forEach(this::everyFormulaHasTheBitsOfTheEngine);
    }

    /** The squares are added in another order; see {@link Evaluation}. */
    private static double lossTolerance(Runs runs, double loss) {
        int inputs = runs.run().network().inputs();
        return (inputs + 60 + 2 * Math.log(runs.samples()) / Math.log(2)) * 0x1p-53 * loss;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aSampleEvaluatedByItselfHasTheBitsOfItsColumn(Runs runs) {
        int sample = 1 + new Random(runs.samples()).nextInt(runs.samples());
        for (Equation equation : runs.everything()) {
            Quantity left = equation.left();
            Matrix batch = Evaluation.ofBatch(equation.right(), runs.computation());
            Matrix expected = left instanceof OfSample ? batch.columnAt(sample - 1) : batch;
            Matrix found = Evaluation.ofSample(equation.right(), runs.computation(), sample);
            assertThat(positiveZeros(found)).as(left.toString()).isEqualTo(positiveZeros(expected));
        }
    }

    /** A sum of zeros may be −0 or 0, as it begins with its first summand or with 0. */
    private static Matrix positiveZeros(Matrix matrix) {
        return matrix.map(value -> value + 0.0);
    }

    @Test
    void aDashAndAShareHaveNoValue() {
        Runs runs = Runs.random(1);
        assertThatThrownBy(() -> Evaluation.ofBatch(new Term.Numeral(null, null), runs.computation()))
                .hasMessage("a dash has no value");
        Term share = new Term.Share(new Term.Numeral(null, Matrix.scalar(1)), 1, 1, 2, 1, true);
        assertThatThrownBy(() -> Evaluation.ofBatch(share, runs.computation()))
                .hasMessage("one sample's share of a mean does not tell the mean");
    }
}
