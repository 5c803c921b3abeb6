package org.backstep.chart.figure;

import java.util.List;

/** The list of all plots of the figure. */
public final class FigurePlots {
    /** In reading order. */
    public static final List<FigurePlot.Kind> ALL = List.of(
            LossPlot.KIND,
            ReconstructionPlot.KIND,
            ErrorPlot.KIND,
            HistogramPlot.KIND,
            CodePlot.KIND,
            ManifoldPlot.KIND);

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private FigurePlots() {}

    /** "six plots" */
    public static String count() {
        return NUMBERS.get(ALL.size()) + " plots";
    }

    static List<FigurePlot> on(Surface surface, PlottedData first) {
        List<FigurePlot> plots =
                ALL.stream().map(kind -> kind.maker().on(surface, first)).toList();
        plots.forEach(plot -> plot.show(first));
        return plots;
    }
}
