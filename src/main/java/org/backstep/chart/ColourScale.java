package org.backstep.chart;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.data.Range;

/** The values of a range as colours of a map; a value outside has the colour of the nearer end. */
public final class ColourScale implements PaintScale {
    private final Range range;
    private final Color[] colours;

    public ColourScale(ColourMap map, Range range) {
        this.range = range;
        this.colours = map.colours();
    }

    public Range range() {
        return range;
    }

    @Override
    public double getLowerBound() {
        return range.getLowerBound();
    }

    @Override
    public double getUpperBound() {
        return range.getUpperBound();
    }

    @Override
    public Paint getPaint(double value) {
        return colours[level(value)];
    }

    /** The number of a value's colour in the map, from 0. */
    int level(double value) {
        double share = (value - range.getLowerBound()) / range.getLength();
        return (int) Math.max(0, Math.min(colours.length - 1, share * colours.length));
    }
}
