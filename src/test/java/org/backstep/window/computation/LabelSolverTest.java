package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelSolverTest {
    private static final Rectangle2D PANE = new Rectangle2D.Double(0, 0, 400, 200);
    private static final Line2D LEVEL = new Line2D.Double(50, 100, 350, 100);

    private static LabelSolver among(List<Point2D> circles, double radius, List<Line2D> lines, Rectangle2D... taken) {
        return new LabelSolver(PANE, circles, radius, lines, List.of(taken));
    }

    private static LabelSolver.Label on(Line2D line) {
        return new LabelSolver.Label(line, 0.4, 40, 14, 2);
    }

    @Test
    void aLabelAloneStandsOnItsLineWhereItStandsBest() {
        Rectangle2D place = among(List.of(), 0, List.of(LEVEL)).take(on(LEVEL)).orElseThrow();
        assertThat(place).isEqualTo(new Rectangle2D.Double(150, 93, 40, 14));
    }

    @Test
    void itSlidesAlongItsLineAwayFromACircle() {
        Rectangle2D place = among(List.of(new Point2D.Double(170, 100)), 5, List.of(LEVEL))
                .take(on(LEVEL))
                .orElseThrow();
        assertThat(place.getCenterY()).isEqualTo(100);
        assertThat(place.getMaxX()).isLessThanOrEqualTo(165);
    }

    @Test
    void itStandsBesideALineThatItWouldHide() {
        Line2D brief = new Line2D.Double(100, 100, 150, 100);
        Rectangle2D place = among(List.of(), 0, List.of(brief)).take(on(brief)).orElseThrow();
        assertThat(place.getMaxY()).as("clear of the line").isCloseTo(98, within(1e-9));
    }

    @Test
    void itKeepsAwayFromWhereLinesCross() {
        Line2D rising = new Line2D.Double(120, 150, 220, 50);
        Rectangle2D place =
                among(List.of(), 0, List.of(LEVEL, rising)).take(on(LEVEL)).orElseThrow();
        assertThat(place.intersectsLine(rising)).isFalse();
    }

    /** The first line's best place is the only one of the second. */
    @Test
    void aLabelGivesWayToAnotherThatHasNoOtherPlace() {
        Rectangle2D above = new Rectangle2D.Double(0, 0, 400, 92);
        Rectangle2D below = new Rectangle2D.Double(0, 108, 400, 92);
        Line2D brief = new Line2D.Double(140, 100, 200, 100);
        LabelSolver.Label narrow = new LabelSolver.Label(brief, 0.5, 14, 14, 2);
        LabelSolver solver = among(List.of(), 0, List.of(LEVEL, brief), above, below);
        List<Rectangle2D> places = solver.takeAll(List.of(on(LEVEL), narrow)).orElseThrow();
        assertThat(places.get(0).intersects(places.get(1))).isFalse();
        assertThat(places.get(1).getCenterX()).isBetween(140.0, 200.0);
    }

    @Test
    void ifNotAllFindPlacesNoneIsTaken() {
        LabelSolver.Label wide = new LabelSolver.Label(LEVEL, 0.5, 390, 80, 2);
        LabelSolver solver = among(List.of(), 0, List.of(LEVEL));
        assertThat(solver.takeAll(List.of(wide, wide, wide))).isEmpty();
        assertThat(solver.take(wide)).as("what is left").isPresent();
    }

    @Test
    void aLineOfNoLengthHasNoLabel() {
        assertThat(among(List.of(), 0, List.of()).take(on(new Line2D.Double(9, 9, 9, 9))))
                .isEmpty();
    }

    /** A thousand random drawings of up to nine lines, with a generator whose seed is fixed. */
    @Test
    void labelsOverlapNeitherOneAnotherNorCirclesAndTheSameQuestionHasTheSameAnswer() {
        Random random = new Random(17);
        int solved = 0;
        for (int k = 0; k < 1000; k++) {
            List<Point2D> circles = new ArrayList<>();
            for (int c = random.nextInt(6); c >= 0; c--) {
                circles.add(point(random));
            }
            List<LabelSolver.Label> labels = new ArrayList<>();
            for (int l = random.nextInt(9); l >= 0; l--) {
                Line2D line = new Line2D.Double(point(random), point(random));
                labels.add(new LabelSolver.Label(
                        line, random.nextDouble(), 20 + random.nextInt(50), 12 + random.nextInt(20), 2));
            }
            List<Line2D> lines = labels.stream().map(LabelSolver.Label::line).toList();
            Optional<List<Rectangle2D>> places = among(circles, 15, lines).takeAll(labels);
            assertThat(among(circles, 15, lines).takeAll(labels)).isEqualTo(places);
            solved += places.isPresent() ? 1 : 0;
            for (Rectangle2D place : places.orElse(List.of())) {
                assertThat(PANE.contains(place)).isTrue();
                assertThat(circles).allMatch(centre -> LabelSolver.distance(place, centre) >= 15);
                assertThat(places.orElseThrow().stream().filter(place::intersects))
                        .as("only itself")
                        .hasSize(1);
            }
        }
        assertThat(solved).isGreaterThan(800);
    }

    private static Point2D point(Random random) {
        return new Point2D.Double(random.nextInt(400), random.nextInt(200));
    }
}
