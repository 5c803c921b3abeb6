package org.backstep.chart;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the line under a heading: what a mark stands for, or a number worth reading.
 *
 * @param colour of the mark, if there is one; the text has the colour of all text
 */
record Note(Mark mark, @Nullable Color colour, Lettering text) {
    /** The sign before the text. */
    enum Mark {
        NONE,
        DOT,
        LINE
    }

    static Note plain(Lettering text) {
        return new Note(Mark.NONE, null, text);
    }
}
