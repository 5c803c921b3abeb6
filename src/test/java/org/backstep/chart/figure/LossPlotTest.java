package org.backstep.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.matrix.Matrix;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class LossPlotTest {
    @Test
    void theRangeOfLossesPassesOverZero() {
        Range range = LossPlot.range(Matrix.row(0.1, 0, 0.01));

        assertThat(range.getLowerBound()).isBetween(0.008, 0.01);
        assertThat(range.getUpperBound()).isBetween(0.1, 0.12);
    }

    @Test
    void theRangeOfEqualLossesIsADecade() {
        Range range = LossPlot.range(Matrix.row(0.1, 0.1));

        assertThat(range.getUpperBound() / range.getLowerBound()).isBetween(9.0, 13.0);
        assertThat(range.contains(0.1)).isTrue();
    }
}
