package org.backstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A linear axis with few, round ticks. Which ones follows from its range and length alone: not, as in its superclass,
 * from the ticks that it had before or from the metrics of the device, so that all formats show the same.
 */
public final class NiceAxis extends NumberAxis {
    private static final double LINES_A_TICK = 3;
    private static final double SPACE_BETWEEN_LABELS = 14;

    private final NiceTicks ticks;
    private double lastTick = Double.POSITIVE_INFINITY;

    NiceAxis(NiceTicks ticks) {
        this.ticks = ticks;
        setStandardTickUnits(ticks);
        setAutoRangeIncludesZero(false);
    }

    /** Beyond this value there are no ticks: the rest of the axis is room for names. */
    public void endTicksAt(double last) {
        if (lastTick != last) {
            lastTick = last;
            fireChangeEvent();
        }
    }

    @Override
    protected List<Tick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        @SuppressWarnings("unchecked")
        List<Tick> all = super.refreshTicksHorizontal(g2, area, edge);
        return all.stream()
                .filter(tick -> !(tick instanceof ValueTick value) || value.getValue() <= lastTick)
                .toList();
    }

    @Override
    protected void selectHorizontalAutoTickUnit(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        double pointsAUnit = area.getWidth() / getRange().getLength();
        NumberTickUnit unit = ticks.getCeilingTickUnit(SPACE_BETWEEN_LABELS / pointsAUnit);
        while (unit.getSize() < getRange().getLength()
                && widest(unit) + SPACE_BETWEEN_LABELS > unit.getSize() * pointsAUnit) {
            unit = ticks.getLargerTickUnit(unit);
        }
        setTickUnit(unit, false, false);
    }

    @Override
    protected void selectVerticalAutoTickUnit(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        double ticksThatFit =
                area.getHeight() / (LINES_A_TICK * getTickLabelFont().getSize2D());
        setTickUnit(ticks.getCeilingTickUnit(getRange().getLength() / ticksThatFit), false, false);
    }

    private double widest(NumberTickUnit unit) {
        double size = unit.getSize();
        double first = Math.ceil(getRange().getLowerBound() / size) * size;
        double last = Math.floor(getRange().getUpperBound() / size) * size;
        return Math.max(
                Lettering.widthOf(unit.valueToString(first), getTickLabelFont()),
                Lettering.widthOf(unit.valueToString(last), getTickLabelFont()));
    }
}
