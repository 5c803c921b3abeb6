package org.backstep.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backstep.notation.OfParameter;
import org.backstep.term.Cell;
import org.backstep.term.Equation;
import org.backstep.term.Term.Numeral;
import org.backstep.term.Term.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Widths are numbers of characters here, as in a terminal. */
class LineBreakerTest {
    private static final Runs DEEP = Runs.spiral(List.of(2, 3, 2), "sigmoid,sigmoid", 500, 2);

    static Stream<Runs> runs() {
        return IntStream.rangeClosed(1, 20).mapToObj(Runs::random);
    }

    private static String broken(Runs runs, String left, int width) {
        PlainWriter writer = new PlainWriter(runs.names());
        Equation equation = equation(runs, left);
        return writer.joined(writer.lines(WorkedLine.of(equation, runs.sample(1)), width, String::length));
    }

    private static Equation equation(Runs runs, String left) {
        return runs.everything().stream()
                .filter(equation ->
                        equation.left().equals(runs.names().find(left).orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLineThatFitsIsNotBroken() {
        assertThat(broken(DEEP, "x_hat_pre", 200)).doesNotContain("\n");
    }

    @Test
    void itBreaksBeforeTheEqualsSignFirst() {
        assertThat(broken(DEEP, "delta_out", 40))
                .isEqualTo(
                        """
                [0.3075; −0.1514] ⊙ [0.2072; 0.2476]
                = [0.06371; −0.03749]""");
    }

    @Test
    void thenBeforeAPlusOrMinusAlignedBehindTheEqualsSign() {
        assertThat(broken(DEEP, "x_hat_pre", 74))
                .isEqualTo(
                        """
                [0.5448 0.3867 0.6448; −0.3389 0.8310 0.1241] [0.6806; 0.4314; 0.5848]
                  + [−0.03392; −0.002251]
                = [0.8808; 0.1981]""");
    }

    @Test
    void thenBehindTheSignOfAProduct() {
        assertThat(broken(DEEP, "delta_out", 24))
                .isEqualTo(
                        """
                [0.3075; −0.1514] ⊙
                  [0.2072; 0.2476]
                = [0.06371; −0.03749]""");
    }

    @Test
    void withinBracketsItBreaksLast() {
        assertThat(broken(DEEP, "delta_hidden", 64))
                .isEqualTo(
                        """
                ([0.5448 −0.3389; 0.3867 0.8310; 0.6448 0.1241]
                  [0.06371; −0.03749]) ⊙ [0.2174; 0.2453; 0.2428]
                = [0.01031; −0.001599; 0.008844]""");
    }

    @Test
    void anEquationInSymbolsContinuesBehindItsEqualsSign() {
        PlainWriter writer = new PlainWriter(DEEP.names());
        Equation delta = equation(DEEP, "delta_hidden");
        assertThat(writer.joined(writer.lines(delta, 26, String::length)))
                .isEqualTo("""
                δ_hidden = (W_dᵀ δ_out) ⊙
                           σ′(z_pre)""");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theLinesJoinToTheWholeEquation(Runs runs) {
        Random random = new Random(runs.epoch());
        for (Equation equation : runs.everything()) {
            WorkedLine worked = WorkedLine.of(equation, runs.sample(1));
            PlainWriter wide = new PlainWriter(runs.names(), new Figures(4, 12));
            int width = 20 + random.nextInt(100);
            String joined = wide.lines(worked, width, String::length).lines().stream()
                    .map(BrokenEquation.Line::text)
                    .collect(Collectors.joining(" "));
            // with enough columns nothing is left out, so the same text evaluates to the same number
            if (!joined.contains("⋯")) {
                assertThat(joined).isEqualTo(wide.write(worked));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aLineIsTooWideOnlyIfItCannotBeBrokenAndHasOneColumn(Runs runs) {
        PlainWriter writer = new PlainWriter(runs.names());
        for (Equation equation : runs.everything()) {
            for (int width : new int[] {30, 60, 90}) {
                BrokenEquation broken = writer.lines(WorkedLine.of(equation, runs.sample(1)), width, String::length);
                for (BrokenEquation.Line line : broken.lines()) {
                    if (line.text().length() + (line.hangs() ? broken.under().length() : 0) > width) {
                        String inner = line.text().replaceFirst("^[=→+−]\\S* ", "");
                        assertThat(inner)
                                .doesNotContain(" + ")
                                .doesNotContain(" − ")
                                .doesNotContain(" = ");
                        assertThat(Stream.of(inner.split("[\\[\\];]"))
                                        .map(row -> row.strip().split(" ").length))
                                .allSatisfy(columns ->
                                        assertThat(columns).isLessThanOrEqualTo(3)); // a number and dots on both sides
                    }
                }
            }
        }
    }

    @Test
    void aMatrixThatIsTooWideKeepsItsBracketsItsEndsAndTheChosenColumn() {
        Runs wide = Runs.spiral(List.of(2, 9, 2), "sigmoid,sigmoid", 500, 1);
        Figures seventh = Figures.DEFAULT.keeping(Cell.of(OfParameter.weights(2), 1, 7, 0));
        PlainWriter writer = new PlainWriter(wide.names(), seventh);
        Equation update = wide.everything().stream()
                .filter(equation ->
                        equation.left().equals(OfParameter.weights(2).asNew()))
                .findFirst()
                .orElseThrow();
        BrokenEquation six = writer.lines(WorkedLine.of(update, wide.sample(1)), 200, String::length);
        BrokenEquation narrow = writer.lines(WorkedLine.of(update, wide.sample(1)), 30, String::length);
        double kept = wide.sample(1).own(OfParameter.weights(2)).get(0, 6);
        String number = seventh.text(OfParameter.weights(2), kept);
        assertThat(six.lines().get(0).text()).contains("⋯ " + number + " ⋯").startsWith("[");
        assertThat(narrow.lines().get(0).text())
                .startsWith("[⋯ " + number + " ⋯; ")
                .endsWith("]");
    }

    @Test
    void everyPlaceCanBeTheKeptOne() {
        for (int most = 1; most <= 7; most++) {
            for (int count = 1; count <= 12; count++) {
                for (int column = 1; column <= count; column++) {
                    Figures figures = new Figures(4, most).keeping(Cell.of(OfParameter.weights(1), 1, column, 0));
                    List<Integer> places = figures.columnsOf(row(), count);
                    assertThat(places).contains(column - 1).hasSizeLessThanOrEqualTo(Math.max(most, 3));
                    assertThat(places.stream().filter(place -> place != Figures.GAP))
                            .isSorted()
                            .doesNotHaveDuplicates();
                    assertThat(places.contains(Figures.GAP)).isEqualTo(count > most);
                }
            }
        }
    }

    private static Numeral row() {
        Cell first = Cell.of(OfParameter.weights(1), 1, 1, 0);
        return new Numeral(OfParameter.weights(1), null, new Source(first, Source.Layout.UPRIGHT));
    }
}
