package org.backstep.chart.figure;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.backstep.chart.Layer;
import org.backstep.chart.Lettering;
import org.backstep.chart.LiveChart;
import org.backstep.chart.Note;
import org.backstep.chart.ReadableChart;
import org.backstep.session.Snapshot;
import org.jfree.chart.axis.ValueAxis;

/** One plot of the analysis figure, on paper or on a screen: what it draws, and what is read in it. */
public abstract class FigurePlot implements ReadableChart {
    private final Kind kind;
    private final Surface surface;
    private final LiveChart chart;
    private FigureMask mask = FigureMask.NONE;

    /** Makes a plot of some data; later data have the same x. */
    interface Maker {
        FigurePlot on(Surface surface, PlottedData first);
    }

    /**
     * What is known of a plot before there are data.
     *
     * @param heading over the plot, in menus, and for the name of its file
     * @param words what it shows, for readers who cannot see the figure on paper
     */
    public record Kind(String heading, Function<FigureData, String> words, Maker maker) {}

    /** A plot without layers yet. */
    FigurePlot(Kind kind, String onPaper, Surface surface, ValueAxis across, ValueAxis up) {
        this.kind = kind;
        this.surface = surface;
        chart = new LiveChart(surface.either(onPaper, kind.heading()), across, up, surface.style());
    }

    public Kind kind() {
        return kind;
    }

    Surface surface() {
        return surface;
    }

    @Override
    public LiveChart chart() {
        return chart;
    }

    /** The legend among the layers; on paper it is outside of the plot. */
    Layer legendLayer() {
        return surface.either(canvas -> {}, chart.legendLayer());
    }

    /** A line of text under the heading on paper. */
    void remark(Lettering text) {
        chart.setLegend(List.of(Note.plain(text)));
    }

    /** Shows what some parameters make of the data. */
    abstract void show(PlottedData data);

    /** The layers that would tell what must not be told. */
    List<Layer> hidden(FigureMask what) {
        return List.of();
    }

    /** Hides what a lesson asks for. */
    final void hide(FigureMask what) {
        mask = what;
        chart.hide(hidden(what), axesTell());
    }

    /** Whether the axes are fitted to what may be hidden. */
    boolean axesTell() {
        return true;
    }

    FigureMask mask() {
        return mask;
    }

    /** Shows where a session is: on screens only. */
    abstract void follow(Snapshot now);

    /** Whether every sample has a place in the plot, by the axes that were chosen. */
    public boolean hasSamples() {
        return false;
    }

    /** The sample, from 1, that a click at a place selects. */
    public OptionalInt sampleAt(double x, double y) {
        return OptionalInt.empty();
    }

    /** The epoch that a click at a place goes to. */
    public OptionalInt epochAt(double x, double y) {
        return OptionalInt.empty();
    }
}
