package org.backstep.chart.live;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A horizontal logarithmic axis over many powers of ten: as many of them have a label as there is room for. */
final class PowerAxis extends LogAxis {
    private static final double POINTS_A_LABEL = 46;

    @Override
    public List<Tick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        int first = (int) Math.ceil(Math.log10(getRange().getLowerBound()) - 1e-9);
        int last = (int) Math.floor(Math.log10(getRange().getUpperBound()) + 1e-9);
        int most = Math.max(2, (int) (area.getWidth() / POINTS_A_LABEL));
        int stride = Math.max(1, (last - first + most) / most);
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent++) {
            boolean labelled = (last - exponent) % stride == 0;
            String label = !labelled ? "" : exponent == 0 ? "1" : "1e" + exponent;
            ticks.add(new NumberTick(
                    labelled ? TickType.MAJOR : TickType.MINOR,
                    Double.parseDouble("1e" + exponent),
                    label,
                    TextAnchor.TOP_CENTER,
                    TextAnchor.TOP_CENTER,
                    0));
        }
        return ticks;
    }
}
