package org.backstep.chart.live;

import java.awt.BasicStroke;
import java.util.OptionalInt;
import org.backstep.chart.Canvas;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Lettering;
import org.backstep.chart.LiveChart;
import org.backstep.chart.NiceAxis;
import org.backstep.chart.PlainLogAxis;
import org.backstep.chart.ReadableChart;
import org.backstep.notation.Palette;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** A chart of lines over the epochs, each with its name at its end; its vertical axis may be logarithmic. */
public abstract class EpochChart implements ReadableChart {
    /** Further from a line than this nothing is read, in points. */
    static final double REACH = 40;

    private static final double ROOM_FOR_NAMES = 1.16;

    final ChartStyle style;
    final boolean logarithmic;
    final LiveChart chart;
    private final NiceAxis across;
    private final HeldRange range = new HeldRange();

    /**
     * An empty chart.
     *
     * @param linear the vertical axis without a line, if it is not logarithmic
     */
    EpochChart(String heading, String label, boolean logarithmic, Range linear, ChartStyle style) {
        this.logarithmic = logarithmic;
        this.style = style;
        ValueAxis up = logarithmic
                ? style.dressed(new PlainLogAxis(), Lettering.text(label), new Range(0.01, 1))
                : style.axis(Lettering.text(label), linear);
        across = style.countingAxis(Lettering.text("Epoch"), new Range(0, 1));
        chart = new LiveChart(heading, across, up, style);
        chart.setWide();
        chart.setLayers(this::paint);
    }

    /** Draws the lines. */
    abstract void paint(Canvas canvas);

    @Override
    public LiveChart chart() {
        return chart;
    }

    /** Fits the axes to values and to the last epoch; values of which the lowest is above the highest are none. */
    void fit(double lowest, double highest, int last) {
        Range up = lowest > highest
                ? chart.getXYPlot().getRangeAxis().getRange()
                : logarithmic ? range.logarithmic(lowest, highest) : range.linear(lowest, highest);
        double end = Math.max(2, last);
        across.endTicksAt(end);
        chart.rest(new Range(-0.02 * end, ROOM_FOR_NAMES * end), up);
    }

    /** The epoch at a place of the plot, from 0. */
    public OptionalInt epochAt(double x, double y) {
        return chart.isInPlot(x, y)
                ? OptionalInt.of((int) Math.max(0, Math.rint(chart.valueAcross(x))))
                : OptionalInt.empty();
    }

    /** Draws a line up where we are. */
    void drawPosition(Canvas canvas, int epoch) {
        canvas.draw(canvas.upright(canvas.across(epoch)), style.pale(Palette.Role.TEXT, 0.5), new BasicStroke(1));
    }
}
