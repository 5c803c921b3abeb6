package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.term.Equation;
import org.backstep.typeset.Typesetter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A line of an equation is as wide as it was measured without typesetting it. */
class LineWidthTest {
    /** Widths in em are added as floats; a pixel is 0.03 em at least. */
    private static final double ROUNDING = 1e-3;

    static Stream<Runs> runs() {
        return Stream.concat(
                Stream.of(Runs.notebook(1)), IntStream.rangeClosed(1, 8).mapToObj(Runs::random));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theMeasuredWidthIsTheTypesetOne(Runs runs) {
        Typesetter typesetter = new Typesetter();
        LatexWriter writer = new LatexWriter(runs.names());
        for (Equation equation : runs.everything()) {
            WorkedLine worked = WorkedLine.of(equation, runs.sample(1));
            List<String> texts = new ArrayList<>(List.of(
                    writer.write(equation),
                    writer.write(worked),
                    writer.marked(worked, 1000, typesetter::width).latex()));
            writer.lines(worked, 12, typesetter::width).lines().forEach(line -> texts.add(line.text()));
            for (String latex : texts) {
                assertThat(typesetter.width(latex))
                        .as(latex)
                        .isCloseTo(
                                Typesetter.typeset(latex, false, 1, Color.BLACK)
                                        .getBox()
                                        .getWidth(),
                                within(ROUNDING));
            }
        }
        assertThat(typesetter.made()).isZero();
    }
}
