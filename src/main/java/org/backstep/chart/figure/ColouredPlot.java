package org.backstep.chart.figure;

import java.util.ArrayList;
import java.util.List;
import org.backstep.chart.ColourMap;
import org.backstep.chart.ColourScale;
import org.backstep.chart.Dots;
import org.backstep.chart.HeldRange;
import org.backstep.chart.Layer;
import org.backstep.chart.Lettering;
import org.backstep.chart.Note;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/** The samples, each in the colour of a number that it has, with a colour scale beside them. */
abstract class ColouredPlot extends PlanePlot {
    private final ColourMap map;
    private final Lettering label;
    private final Dots dots;
    /** On screens the range of the colour scale holds still. */
    final HeldRange held = new HeldRange();

    private @Nullable ColourScale scale;

    ColouredPlot(Kind kind, String onPaper, Surface surface, PlottedData first, ColourMap map, Lettering label) {
        super(kind, onPaper, surface, first);
        this.map = map;
        this.label = label;
        dots = dots(ReconstructionPlot.DIAMETER, map.colours());
        chart().setLayers(dots, legendLayer(), rings);
        chart().setLegend(signs(false));
    }

    /** A number a sample. */
    abstract double[] values(PlottedData data);

    abstract Range range(double[] values);

    /** Whether the numbers are hidden. */
    abstract boolean isHidden(FigureMask what);

    @Override
    final List<Layer> hidden(FigureMask what) {
        return isHidden(what) ? List.of(dots) : List.of();
    }

    /** The remark about the numbers on paper. */
    abstract Lettering remark(double[] values);

    @Override
    void show(PlottedData data) {
        super.show(data);
        double[] values = values(data);
        Range range = range(values);
        if (surface().isPaper()) {
            List<Note> notes = new ArrayList<>(List.of(Note.plain(remark(values))));
            notes.addAll(signs(false));
            chart().setLegend(notes);
        }
        ColourScale colours = scale;
        if (colours == null || !range.equals(colours.range())) {
            colours = new ColourScale(map, range);
            chart().setColourBar(colours, label);
            scale = colours;
        }
        dots.show(data.x, values, colours);
    }
}
