package org.backstep.chart.figure;

import org.backstep.chart.ColourBar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backstep.export.FigureSamples;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {
    private static final FigureData NOTEBOOK = FigureSamples.notebook();

    @Test
    void theLossPlotHoldsTheLossesOfEpochsFromOne() {
        XYDataset dataset = chart(0).getXYPlot().getDataset();

        assertThat(xs(dataset, 0)).startsWith(1, 2, 3).hasSize(2000);
        assertThat(ys(dataset, 0)).isEqualTo(NOTEBOOK.losses().toArray());
    }

    @Test
    void theReconstructionPlotHoldsDataAndReconstruction() {
        XYDataset dataset = chart(1).getXYPlot().getDataset();

        assertThat(xs(dataset, 0)).isEqualTo(NOTEBOOK.x().rowArray(0));
        assertThat(ys(dataset, 0)).isEqualTo(NOTEBOOK.x().rowArray(1));
        assertThat(xs(dataset, 1)).isEqualTo(NOTEBOOK.reconstruction().rowArray(0));
        assertThat(ys(dataset, 1)).isEqualTo(NOTEBOOK.reconstruction().rowArray(1));
    }

    @Test
    void theErrorPlotHoldsTheEuclideanError() {
        XYZDataset dataset = (XYZDataset) chart(2).getXYPlot().getDataset();

        assertThat(xs(dataset, 0)).isEqualTo(NOTEBOOK.x().rowArray(0));
        double first = Math.hypot(
                NOTEBOOK.x().get(0, 0) - NOTEBOOK.reconstruction().get(0, 0),
                NOTEBOOK.x().get(1, 0) - NOTEBOOK.reconstruction().get(1, 0));
        assertThat(dataset.getZValue(0, 0)).isCloseTo(first, within(1e-15));
        // max_point_error of the notebook
        assertThat(Arrays.stream(ErrorPlot.errors(NOTEBOOK)).max().orElseThrow())
                .isCloseTo(0.4790903960993098, within(1e-12));
    }

    @Test
    void theLatentHistogramCountsAsNumPyDoes() {
        IntervalXYDataset dataset = (IntervalXYDataset) chart(3).getXYPlot().getDataset();

        assertThat(ys(dataset, 0))
                .containsExactly(
                        6, 47, 45, 33, 28, 23, 26, 22, 39, 37, 37, 16, 6, 5, 5, 2, 7, 5, 3, 4, 5, 7, 5, 5, 8, 10, 11,
                        31, 16, 6);
        assertThat(dataset.getStartXValue(0, 0)).isCloseTo(0.08344653933942049, within(1e-15));
        assertThat(dataset.getEndXValue(0, 29)).isCloseTo(0.9038135076356822, within(1e-15));
    }

    @Test
    void theLatentColourPlotHoldsDataAndCodes() {
        XYZDataset dataset = (XYZDataset) chart(4).getXYPlot().getDataset();

        assertThat(ys(dataset, 0)).isEqualTo(NOTEBOOK.x().rowArray(1));
        for (int sample = 0; sample < NOTEBOOK.samples(); sample++) {
            assertThat(dataset.getZValue(0, sample)).isEqualTo(NOTEBOOK.codes().get(0, sample));
        }
    }

    @Test
    void theManifoldPlotHoldsDataAndCurve() {
        XYDataset curve = chart(5).getXYPlot().getDataset(1);

        assertThat(xs(chart(5).getXYPlot().getDataset(0), 0))
                .isEqualTo(NOTEBOOK.x().rowArray(0));
        assertThat(xs(curve, 0)).isEqualTo(NOTEBOOK.manifold().rowArray(0));
        assertThat(ys(curve, 0)).isEqualTo(NOTEBOOK.manifold().rowArray(1));
    }

    @Test
    void oneFeatureIsShownOverTheSampleNumber() {
        FigureData data = FigureSamples.random(1, 1, 4, 1, 3);
        JFreeChart chart = Figure.charts(data, Palette.LIGHT).get(1);

        assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEqualTo("sample");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("x₁");
        assertThat(xs(chart.getXYPlot().getDataset(), 0)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void ofManyFeaturesTheFirstTwoAreShownAndTheAxesSaySo() {
        JFreeChart chart = Figure.charts(FigureSamples.random(3, 2, 4, 1, 3), Palette.LIGHT)
                .get(2);

        assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEqualTo("x₁ (1 of 3)");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("x₂ (2 of 3)");
    }

    @Test
    void withSeveralCodeUnitsTheColourIsTheFirstAndTheLabelSaysSo() {
        FigureData data = FigureSamples.random(2, 3, 5, 1, 3);
        JFreeChart chart = Figure.charts(data, Palette.LIGHT).get(4);

        assertThat(((ColourBar) chart.getSubtitle(1)).axis().getLabel()).isEqualTo("latent code z₁");
    }

    @Test
    void allPlotAreasAreEquallyLargeAndInRowsAndColumns() {
        for (FigureData data : List.of(NOTEBOOK, FigureSamples.random(1, 2, 40, 3, 2))) {
            List<Rectangle2D> areas = plotAreas(data);

            for (int k = 0; k < 6; k++) {
                Rectangle2D area = areas.get(k);
                assertThat(area.getWidth()).isCloseTo(areas.get(0).getWidth(), within(0.01));
                assertThat(area.getHeight()).isCloseTo(areas.get(0).getHeight(), within(0.01));
                assertThat(area.getX()).isCloseTo(areas.get(k % 3).getX(), within(0.01));
                assertThat(area.getY()).isCloseTo(areas.get(k / 3 * 3).getY(), within(0.01));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void everyPaletteColoursTheBackground(Palette palette) {
        BufferedImage image = new BufferedImage(Figure.WIDTH, Figure.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        Figure.draw(g2, NOTEBOOK, palette);
        g2.dispose();

        assertThat(image.getRGB(3, 3) & 0xFFFFFF).isEqualTo(palette.of(Palette.Role.BACKGROUND));
        assertThat(image.getRGB(Figure.WIDTH - 3, Figure.HEIGHT - 3) & 0xFFFFFF)
                .isEqualTo(palette.of(Palette.Role.BACKGROUND));
    }

    private static List<Rectangle2D> plotAreas(FigureData data) {
        BufferedImage image = new BufferedImage(Figure.WIDTH, Figure.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        List<JFreeChart> charts = Figure.charts(data, Palette.LIGHT);
        FigureGrid grid = FigureGrid.around(g2, charts);
        List<Rectangle2D> areas = new ArrayList<>();
        for (int k = 0; k < charts.size(); k++) {
            areas.add(grid.draw(g2, charts.get(k), k / FigureGrid.COLUMNS, k % FigureGrid.COLUMNS));
        }
        g2.dispose();
        return areas;
    }

    private static JFreeChart chart(int place) {
        return Figure.charts(NOTEBOOK, Palette.LIGHT).get(place);
    }

    private static double[] xs(XYDataset dataset, int series) {
        double[] values = new double[dataset.getItemCount(series)];
        Arrays.setAll(values, item -> dataset.getXValue(series, item));
        return values;
    }

    private static double[] ys(XYDataset dataset, int series) {
        double[] values = new double[dataset.getItemCount(series)];
        Arrays.setAll(values, item -> dataset.getYValue(series, item));
        return values;
    }
}
