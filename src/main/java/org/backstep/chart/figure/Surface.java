package org.backstep.chart.figure;

import org.backstep.chart.ChartStyle;
import org.backstep.chart.Dots;
import org.backstep.chart.Lettering;

/**
 * What a figure is drawn on. On paper words have room and axes fit one moment; on a screen words are short and axes hold
 * still while numbers change.
 */
record Surface(ChartStyle style, boolean isPaper) {
    <T> T either(T onPaper, T onScreen) {
        return isPaper ? onPaper : onScreen;
    }

    Lettering text(String onPaper, String onScreen) {
        return Lettering.text(either(onPaper, onScreen));
    }

    /** The diameter of a dot, one of so many. */
    double dot(int samples, double onPaper) {
        return Dots.diameterFor(samples, either(onPaper, 4 * Math.sqrt(style.weight())));
    }
}
