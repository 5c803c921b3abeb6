package org.backstep.chart;

import java.awt.Color;

/**
 * One entry of the line under a heading: what a mark stands for, or a number worth reading.
 *
 * @param colour of the mark; the text has the colour of all text
 */
record Note(Mark mark, Color colour, Lettering text) {
    /** The sign before the text. */
    enum Mark {
        NONE,
        DOT,
        LINE
    }

    static Note plain(Lettering text) {
        return new Note(Mark.NONE, Color.BLACK, text);
    }
}
