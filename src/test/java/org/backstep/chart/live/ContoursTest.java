package org.backstep.chart.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.backstep.matrix.Matrix;
import org.junit.jupiter.api.Test;

class ContoursTest {
    @Test
    void aContourOfAConeIsACircle() {
        double[] heights = new double[21 * 21];
        for (int k = 0; k < heights.length; k++) {
            heights[k] = Math.hypot(k % 21 - 10, k / 21 - 10);
        }
        List<Contours.Piece> circle = Contours.of(Matrix.of(21, 21, heights), 7.3);
        assertThat(circle).hasSizeGreaterThan(40);
        // between two points of the grid the cone is not quite straight
        assertThat(circle).allSatisfy(piece -> {
            assertThat(Math.hypot(piece.x1() - 10, piece.y1() - 10)).isCloseTo(7.3, within(0.02));
            assertThat(Math.hypot(piece.x2() - 10, piece.y2() - 10)).isCloseTo(7.3, within(0.02));
        });
        double length = circle.stream()
                .mapToDouble(piece -> Math.hypot(piece.x2() - piece.x1(), piece.y2() - piece.y1()))
                .sum();
        assertThat(length).isCloseTo(2 * Math.PI * 7.3, within(0.3));
    }

    @Test
    void ofASaddleTheMiddleDecidesWhichCornersBelongTogether() {
        // high at two opposite corners and in the middle: the low corners are cut off
        List<Contours.Piece> pieces = Contours.of(Matrix.of(2, 2, 3, -1, -1, 3), 0);
        assertThat(pieces).containsExactly(new Contours.Piece(0.75, 0, 1, 0.25), new Contours.Piece(0.25, 1, 0, 0.75));
        // low in the middle: the high corners are
        assertThat(Contours.of(Matrix.of(2, 2, 1, -3, -3, 1), 0))
                .containsExactly(new Contours.Piece(0.25, 0, 0, 0.25), new Contours.Piece(0.75, 1, 1, 0.75));
    }

    @Test
    void whereThereIsNoNumberThereIsNoContour() {
        assertThat(Contours.of(Matrix.of(2, 2, 0, 1, Double.NaN, 1), 0.5)).isEmpty();
        assertThat(Contours.of(Matrix.of(2, 2, 0, 1, 0, Double.POSITIVE_INFINITY), 0.5))
                .isEmpty();
        assertThat(Contours.of(Matrix.of(2, 2, 1, 1, 1, 1), 0.5)).isEmpty();
    }
}
