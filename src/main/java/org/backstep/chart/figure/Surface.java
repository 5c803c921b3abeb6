package org.backstep.chart.figure;

import org.backstep.chart.ChartStyle;
import org.backstep.chart.Dots;
import org.backstep.chart.Lettering;
import org.backstep.notation.Palette;

/**
 * What a figure is drawn on. On paper words have room and axes fit one moment; on a screen words are short and axes hold
 * still while numbers change.
 *
 * @param unit how many units of the drawing surface a point is
 * @param weight 1, or more for thicker lines and larger dots
 */
record Surface(ChartStyle style, boolean isPaper, double unit, double weight) {
    static Surface paper(Palette palette) {
        return new Surface(new ChartStyle(palette), true, 1, 1);
    }

    static Surface screen(Palette palette, double unit, double weight) {
        return new Surface(new ChartStyle(palette), false, unit, weight);
    }

    <T> T either(T onPaper, T onScreen) {
        return isPaper ? onPaper : onScreen;
    }

    Lettering text(String onPaper, String onScreen) {
        return Lettering.text(either(onPaper, onScreen));
    }

    /** The diameter of a dot, one of so many. */
    double dot(int samples, double onPaper) {
        return Dots.diameterFor(samples, either(onPaper, 4 * Math.sqrt(weight)));
    }
}
