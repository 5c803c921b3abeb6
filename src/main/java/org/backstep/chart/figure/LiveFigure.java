package org.backstep.chart.figure;

import java.util.List;
import java.util.Optional;
import org.backstep.chart.ChartStyle;
import org.backstep.session.Snapshot;

/**
 * The plots of the analysis figure on a screen, for many frames a second, of one data set: new numbers are put into what is
 * there. Display-free: the component that shows the charts repaints them.
 */
public final class LiveFigure {
    private final List<FigurePlot> plots;

    /**
     * A figure of some data.
     *
     * @param first what the plots show at first; later data have the same x
     */
    public LiveFigure(FigureData first, ChartStyle style) {
        plots = FigurePlots.on(new Surface(style, false), new PlottedData(first, Optional.empty()));
    }

    /** The plots in the order of {@link FigurePlots#ALL}. */
    public List<FigurePlot> plots() {
        return plots;
    }

    /** Shows what other parameters make of the same data, compared with the branch that this one left. */
    public void show(FigureData newer, Optional<Original> original) {
        PlottedData data = new PlottedData(newer, original);
        plots.forEach(plot -> plot.show(data));
    }

    /** Shows the losses of a snapshot's branches and marks its sample. */
    public void follow(Snapshot now) {
        FigureMask mask = FigureMask.of(now);
        plots.forEach(plot -> {
            plot.hide(mask);
            plot.follow(now);
        });
    }
}
