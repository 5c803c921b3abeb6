package org.backstep.chart;

import java.awt.Graphics2D;
import java.io.Serial;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnit;

/** A linear axis with few, round ticks. */
final class NiceAxis extends NumberAxis {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double LINES_A_TICK = 2.2;
    private static final double SPACE_BETWEEN_LABELS = 12;

    NiceAxis(NiceTicks ticks) {
        setStandardTickUnits(ticks);
        setAutoRangeIncludesZero(false);
    }

    @Override
    protected double estimateMaximumTickLabelHeight(Graphics2D g2) {
        return LINES_A_TICK * super.estimateMaximumTickLabelHeight(g2);
    }

    @Override
    protected double estimateMaximumTickLabelWidth(Graphics2D g2, TickUnit unit) {
        return SPACE_BETWEEN_LABELS + super.estimateMaximumTickLabelWidth(g2, unit);
    }
}
