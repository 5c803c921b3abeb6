package org.backstep.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backstep.chart.ChartStyle;
import org.backstep.chart.Curve;
import org.backstep.chart.Dots;
import org.backstep.chart.Layer;
import org.backstep.chart.LiveChart;
import org.backstep.export.FigureSamples;
import org.backstep.notation.Palette;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTest {
    private static final FigureData NOTEBOOK = FigureSamples.notebook();

    private static <P extends FigurePlot> P onPaper(Class<P> plot, FigureData data) {
        return FigurePlots.on(
                        new Surface(ChartStyle.ofPaper(Palette.LIGHT), true), new PlottedData(data, Optional.empty()))
                .stream()
                .filter(plot::isInstance)
                .map(plot::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <L extends Layer> List<L> layers(Class<L> kind, Class<? extends FigurePlot> plot) {
        return onPaper(plot, NOTEBOOK).chart().layers().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static double[] xs(Dots dots) {
        return IntStream.range(0, dots.count()).mapToDouble(dots::x).toArray();
    }

    private static double[] ys(Dots dots) {
        return IntStream.range(0, dots.count()).mapToDouble(dots::y).toArray();
    }

    @Test
    void theLossPlotHoldsTheLossesOfEpochsFromOne() {
        Curve losses = layers(Curve.class, LossPlot.class).get(0);

        assertThat(losses.xs()).startsWith(1, 2, 3).hasSize(2000);
        assertThat(losses.ys()).isEqualTo(NOTEBOOK.losses().toArray());
    }

    @Test
    void theReconstructionPlotHoldsDataAndReconstruction() {
        List<Dots> dots = layers(Dots.class, ReconstructionPlot.class);

        assertThat(xs(dots.get(0))).isEqualTo(NOTEBOOK.x().rowArray(0));
        assertThat(ys(dots.get(0))).isEqualTo(NOTEBOOK.x().rowArray(1));
        assertThat(xs(dots.get(1))).isEqualTo(NOTEBOOK.reconstruction().rowArray(0));
        assertThat(ys(dots.get(1))).isEqualTo(NOTEBOOK.reconstruction().rowArray(1));
    }

    @Test
    void theErrorPlotHoldsTheEuclideanError() {
        double[] errors = onPaper(ErrorPlot.class, NOTEBOOK).values(new PlottedData(NOTEBOOK, Optional.empty()));

        assertThat(xs(layers(Dots.class, ErrorPlot.class).get(0)))
                .isEqualTo(NOTEBOOK.x().rowArray(0));
        double first = Math.hypot(
                NOTEBOOK.x().get(0, 0) - NOTEBOOK.reconstruction().get(0, 0),
                NOTEBOOK.x().get(1, 0) - NOTEBOOK.reconstruction().get(1, 0));
        assertThat(errors[0]).isCloseTo(first, within(1e-15));
        // max_point_error of the notebook
        assertThat(Arrays.stream(errors).max().orElseThrow()).isCloseTo(0.4790903960993098, within(1e-12));
    }

    @Test
    void theHistogramCountsAsNumPyDoes() {
        Histogram histogram = layers(Bars.class, HistogramPlot.class).get(0).histogram();

        assertThat(IntStream.range(0, histogram.bins()).map(histogram::count))
                .containsExactly(
                        6, 47, 45, 33, 28, 23, 26, 22, 39, 37, 37, 16, 6, 5, 5, 2, 7, 5, 3, 4, 5, 7, 5, 5, 8, 10, 11,
                        31, 16, 6);
        assertThat(histogram.lower(0)).isCloseTo(0.08344653933942049, within(1e-15));
        assertThat(histogram.upper(29)).isCloseTo(0.9038135076356822, within(1e-15));
    }

    @Test
    void theCodePlotHoldsDataAndCodes() {
        assertThat(ys(layers(Dots.class, CodePlot.class).get(0)))
                .isEqualTo(NOTEBOOK.x().rowArray(1));
        assertThat(onPaper(CodePlot.class, NOTEBOOK).values(new PlottedData(NOTEBOOK, Optional.empty())))
                .isEqualTo(NOTEBOOK.codes().toArray());
    }

    @Test
    void theManifoldPlotHoldsDataAndCurve() {
        List<Curve> curves = layers(Curve.class, ManifoldPlot.class);

        assertThat(xs(layers(Dots.class, ManifoldPlot.class).get(0)))
                .isEqualTo(NOTEBOOK.x().rowArray(0));
        assertThat(curves.get(0).xs()).isEmpty();
        assertThat(curves.get(1).xs()).isEqualTo(NOTEBOOK.manifold().rowArray(0));
        assertThat(curves.get(1).ys()).isEqualTo(NOTEBOOK.manifold().rowArray(1));
    }

    @Test
    void oneFeatureIsShownOverTheSampleNumber() {
        LiveChart chart = onPaper(ReconstructionPlot.class, FigureSamples.random(1, 1, 4, 1, 3))
                .chart();

        assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEqualTo("sample");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("x₁");
        assertThat(xs((Dots) chart.layers().get(0))).containsExactly(1, 2, 3, 4);
    }

    @Test
    void ofManyFeaturesTheFirstTwoAreShownAndTheAxesSaySo() {
        LiveChart chart =
                onPaper(ErrorPlot.class, FigureSamples.random(3, 2, 4, 1, 3)).chart();

        assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEqualTo("x₁ (1 of 3)");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("x₂ (2 of 3)");
    }

    @Test
    void withSeveralCodeUnitsTheColourIsTheFirstAndTheLabelSaysSo() {
        LiveChart chart =
                onPaper(CodePlot.class, FigureSamples.random(2, 3, 5, 1, 3)).chart();

        assertThat(chart.colourBar().orElseThrow().axis().getLabel()).isEqualTo("latent code z₁");
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
}
