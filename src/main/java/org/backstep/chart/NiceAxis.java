package org.backstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.backstep.notation.Numbers;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/**
 * A linear axis with few, round ticks. Which ones follows from its range and length alone: not, as in its superclass,
 * from the ticks that it had before or from the metrics of the device, so that all formats show the same. Where ticks would
 * need many digits, they are written from an offset, which stands at the end of the axis.
 */
public final class NiceAxis extends NumberAxis {
    private static final double LINES_A_TICK = 3;
    private static final double SPACE_BETWEEN_LABELS = 14;
    /** The baseline of an offset below a plot, in sizes of the labels' font. */
    private static final double LINES_BELOW = 3;

    private final NiceTicks ticks;
    private double lastTick = Double.POSITIVE_INFINITY;
    private double offset;

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
        NumberTickUnit unit = fromOffset(ticks.getCeilingTickUnit(SPACE_BETWEEN_LABELS / pointsAUnit));
        while (unit.getSize() < getRange().getLength()
                && widest(unit) + SPACE_BETWEEN_LABELS > unit.getSize() * pointsAUnit) {
            unit = fromOffset(ticks.getLargerTickUnit(unit));
        }
        setTickUnit(unit, false, false);
    }

    @Override
    protected void selectVerticalAutoTickUnit(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        double ticksThatFit =
                area.getHeight() / (LINES_A_TICK * getTickLabelFont().getSize2D());
        setTickUnit(fromOffset(ticks.getCeilingTickUnit(getRange().getLength() / ticksThatFit)), false, false);
    }

    private NumberTickUnit fromOffset(NumberTickUnit unit) {
        offset = TickFormat.offset(getRange(), unit.getSize());
        return offset == 0 ? unit : new NumberTickUnit(unit.getSize(), new TickFormat(unit.getSize(), offset));
    }

    /** What is to be added to the labels of the ticks: "+0.9999"; empty if it is nothing. */
    String offsetText() {
        return offset == 0
                ? ""
                : (offset > 0 ? "+" : "") + Numbers.exact(offset).replace("-", Numbers.MINUS);
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        AxisState state = super.draw(g2, cursor, plotArea, dataArea, edge, info);
        if (offset != 0) {
            boolean below = RectangleEdge.isTopOrBottom(edge);
            double line = getTickLabelFont().getSize2D();
            double left = dataArea.getMaxX() - Lettering.widthOf(offsetText(), getTickLabelFont());
            double y = below ? dataArea.getMaxY() + LINES_BELOW * line : dataArea.getMinY() - line / 2;
            g2.setFont(getTickLabelFont());
            g2.setPaint(getTickLabelPaint());
            g2.drawString(offsetText(), (float) (below ? left : cursor), (float) y);
        }
        return state;
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
