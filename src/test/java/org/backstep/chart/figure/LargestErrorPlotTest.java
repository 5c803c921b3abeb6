package org.backstep.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.backstep.chart.ChartStyle;
import org.backstep.export.FigureSamples;
import org.backstep.notation.Palette;
import org.junit.jupiter.api.Test;

/** The plot of the how-to. */
class LargestErrorPlotTest {
    private final PlottedData data = new PlottedData(FigureSamples.notebook(), Optional.empty());

    @Test
    void aFeaturesErrorIsNoLargerThanTheSamples() {
        FigurePlot plot = LargestErrorPlot.KIND.maker().on(new Surface(ChartStyle.ofPaper(Palette.LIGHT), true), data);
        plot.show(data);
        double[] largest = ((LargestErrorPlot) plot).values(data);
        assertThat(largest).hasSize(500);
        for (int n = 0; n < largest.length; n++) {
            // of two features the largest error is at least the root of half the sum of squares
            assertThat(largest[n]).isBetween(data.errors[n] / Math.sqrt(2) * (1 - 1e-15), data.errors[n]);
        }
        assertThat(plot.chart().colourBar().orElseThrow().axis().getRange().getUpperBound())
                .isEqualTo(Arrays.stream(largest).max().orElseThrow());
    }
}
