package org.backstep.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.backstep.notation.Palette;

/** How the samples of some data look in a plot: the sign of each, and what the signs mean. */
public final class SampleLook {
    private final boolean[] open;
    private final ChartStyle style;

    public SampleLook(SampleMarks marks, int samples, ChartStyle style) {
        this.style = style;
        open = new boolean[samples];
        marks.heldOut().forEach(sample -> open[sample] = true);
    }

    /** Dots in some colours with the signs of the samples. */
    public Dots dots(double diameter, Color... colours) {
        return new Dots(diameter, colours).signed(sample -> new Sign(0, open[sample]));
    }

    /** What the signs mean; empty if all are the same. */
    public List<Note> legend() {
        List<Note> notes = new ArrayList<>();
        for (boolean one : open) {
            if (one) {
                notes.add(new Note(
                        Note.Mark.DOT, style.colour(Palette.Role.TEXT), Lettering.text("held out"), Sign.RING));
                break;
            }
        }
        return notes;
    }
}
