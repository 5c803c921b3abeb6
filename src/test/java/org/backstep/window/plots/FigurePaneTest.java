package org.backstep.window.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.swing.JMenuItem;
import javax.swing.SwingUtilities;
import org.backstep.activation.Activation;
import org.backstep.chart.Note;
import org.backstep.chart.Sign;
import org.backstep.chart.figure.FigurePlot;
import org.backstep.chart.figure.FigurePlots;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.command.SelectSample;
import org.backstep.data.CsvSource;
import org.backstep.data.HeldOut;
import org.backstep.data.TableChoices;
import org.backstep.data.TableOf;
import org.backstep.lesson.QuietEffects;
import org.backstep.matrix.Matrix;
import org.backstep.network.Network;
import org.backstep.notation.OfRun;
import org.backstep.notation.OfSample;
import org.backstep.notation.Palette;
import org.backstep.notation.Quantity;
import org.backstep.session.Axes;
import org.backstep.training.Experiment;
import org.backstep.training.Position;
import org.backstep.training.Settings;
import org.backstep.window.Await;
import org.backstep.window.OnEventThread;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.Restyled;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEventThread
class FigurePaneTest extends FigureCase {
    @TempDir
    Path folder;

    @Test
    void aClickOnADotSelectsItsSample() {
        session.goTo(new Position(1200, 7));
        session.selectSample(137);
        show(690, 690);
        Matrix x = session.snapshot().data().x();
        for (FigurePlot.Kind kind : List.of(BOTH, ERROR, CODES, MANIFOLD)) {
            sent.clear();
            LiveChartPanel panel = panel(kind);
            Point2D place = chart(kind).placeOf(x.get(0, 76), x.get(1, 76));
            click(panel, place, 1);
            assertThat(sent).containsExactly(new SelectSample(77));
        }
    }

    @Test
    void aClickOnAReconstructionSelectsItsSample() {
        session.goTo(new Position(1200, 7));
        show(690, 690);
        Matrix reconstruction = session.snapshot()
                .run()
                .trace(session.snapshot().newestParameters())
                .reconstruction();
        Point2D place = chart(BOTH).placeOf(reconstruction.get(0, 400), reconstruction.get(1, 400));
        click(panel(BOTH), place, 1);
        assertThat(sent).hasSize(1);
        int sample = ((SelectSample) sent.get(0)).sample() - 1;
        Point2D found = chart(BOTH).placeOf(reconstruction.get(0, sample), reconstruction.get(1, sample));
        assertThat(found.distance(place)).isLessThan(1);
    }

    @Test
    void whatIsHiddenIsInNoPlotAndInNoToolTip() {
        session.goTo(new Position(1200, 7));
        show(690, 690);
        assertThat(panel(CODES).getToolTipText(eventAtSample(CODES))).contains("z = ");
        assertThat(painted(HISTOGRAM)).contains(codes());
        Set<Quantity> hidden = Set.of(OfSample.activation(1), OfSample.activation(2), OfRun.LOSS);
        pane.display(session.snapshot().masking(hidden));
        Picture.of(pane.component(), 690, 690, 1);
        for (FigurePlot.Kind kind : List.of(LOSS, BOTH, ERROR, HISTOGRAM, CODES)) {
            LiveChartPanel panel = panel(kind);
            assertThat(panel.getToolTipText(eventAtSample(kind))).contains("hidden until the answer");
            assertThat(panel.getAccessibleContext().getAccessibleDescription()).isEqualTo("hidden until the answer");
        }
        assertThat(panel(MANIFOLD).getToolTipText(eventAtSample(MANIFOLD)))
                .contains("Sample 1", "x = ")
                .doesNotContain("z = ", "x̂");
        assertThat(painted(HISTOGRAM)).doesNotContain(codes());
        // their axes are fitted to what is hidden, those of the others to the data
        assertThat(FigurePlots.ALL.stream()
                        .filter(kind -> !chart(kind).getXYPlot().getRangeAxis().isTickLabelsVisible()))
                .containsExactly(LOSS, HISTOGRAM);
        show(690, 690);
        assertThat(painted(HISTOGRAM)).contains(codes());
        assertThat(chart(HISTOGRAM).getXYPlot().getDomainAxis().isTickLabelsVisible())
                .isTrue();
    }

    private static Color codes() {
        return Theme.now().colour(Palette.Role.CODE);
    }

    /** The colours of a panel's picture. */
    private Set<Color> painted(FigurePlot.Kind kind) {
        BufferedImage image =
                Picture.of(panel(kind), panel(kind).getWidth(), panel(kind).getHeight(), 4);
        Set<Color> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(new Color(image.getRGB(x, y)));
            }
        }
        return colours;
    }

    private MouseEvent eventAtSample(FigurePlot.Kind kind) {
        Matrix x = session.snapshot().data().x();
        return event(panel(kind), chart(kind).placeOf(x.get(0, 0), x.get(1, 0)), 1);
    }

    @Test
    void aClickBesideAllDotsSelectsNothing() {
        show(690, 690);
        click(panel(BOTH), chart(BOTH).placeOf(0.7, 0.9), 1);
        click(panel(HISTOGRAM), chart(HISTOGRAM).placeOf(0.5, 1), 1);
        assertThat(sent).isEmpty();
    }

    @Test
    void aDoubleClickEnlargesAChartAndAnotherBringsTheSixBack() {
        show(690, 690);
        LiveChartPanel panel = panel(ERROR);
        click(panel, new Point2D.Double(3, 3), 2);
        assertThat(panel.getSize()).isEqualTo(pane.component().getSize());
        assertThat(panel(BOTH).isVisible()).isFalse();
        click(panel, new Point2D.Double(3, 3), 2);
        assertThat(panel(BOTH).isVisible()).isTrue();
        assertThat(panel.getWidth()).isLessThan(400);
    }

    @Test
    void theToolTipHasTheNumbersInFull() {
        session.goTo(new Position(1200, 7));
        show(690, 690);
        Matrix x = session.snapshot().data().x();
        Point2D place = chart(CODES).placeOf(x.get(0, 136), x.get(1, 136));
        String tip = panel(CODES).getToolTipText(event(panel(CODES), place, 1));
        assertThat(tip)
                .contains(
                        "Sample 137", Double.toString(x.get(0, 136)), Double.toString(x.get(1, 136)), "x̂ = (", "z = ");
    }

    @Test
    void axesStandStillWhileEpochsPass() {
        show(690, 690);
        Picture.of(pane.component(), 690, 690, 1);
        int before = frames();
        for (int epoch = 1; epoch <= 400; epoch++) {
            session.goTo(new Position(epoch, 7));
            pane.display(session.snapshot());
            Picture.of(pane.component(), 690, 690, 1);
        }
        assertThat(frames() - before).isLessThan(60);
    }

    @Test
    void zoomStaysWhileEpochsPassAndEndsWithReset() {
        session.goTo(new Position(5, 7));
        show(690, 690);
        LiveChartPanel panel = panel(BOTH);
        panel.zoomInBoth(150, 100);
        double length = chart(BOTH).getXYPlot().getDomainAxis().getRange().getLength();
        session.goTo(new Position(1200, 7));
        pane.display(session.snapshot());
        assertThat(chart(BOTH).getXYPlot().getDomainAxis().getRange().getLength())
                .isEqualTo(length);
        panel.restoreAutoBounds();
        assertThat(chart(BOTH).getXYPlot().getDomainAxis().getRange().getLength())
                .isGreaterThan(1);
    }

    @Test
    void restylingKeepsTheSnapshot() {
        show(690, 690);
        Restyled.in(Palette.DARK, pane);
        int corner = Picture.of(pane.component(), 690, 690, 1).getRGB(2, 2) & 0xFFFFFF;
        assertThat(corner).isEqualTo(Palette.DARK.of(Palette.Role.BACKGROUND));
    }

    @Test
    void theHeadingsAreTheOnesThatTheMenuOffers() {
        show(690, 690);
        List<String> headings = new ArrayList<>();
        FigurePlots.ALL.forEach(kind -> headings.add(chart(kind).heading()));
        assertThat(headings)
                .containsExactly(
                        "Training loss (MSE)",
                        "Original and reconstructed",
                        "Reconstruction error",
                        "Latent distribution",
                        "Data coloured by z",
                        "Decoder manifold");
    }

    @Test
    void aBarIsReadAsItsBoundsAndCount() {
        session.goTo(new Position(1200, 7));
        show(690, 690);
        double[] codes = session.snapshot()
                .run()
                .trace(session.snapshot().newestParameters())
                .output(1)
                .toArray();
        Point2D place = chart(HISTOGRAM).placeOf(codes[136], 1);
        String tip = panel(HISTOGRAM).getToolTipText(event(panel(HISTOGRAM), place, 0));
        java.util.regex.Matcher found = java.util.regex.Pattern.compile(
                        "<html>(\\d+) samples?<br>z from (\\S+) to (\\S+)</html>")
                .matcher(tip);
        assertThat(found.matches()).isTrue();
        double lower = Double.parseDouble(found.group(2));
        double upper = Double.parseDouble(found.group(3));
        assertThat(java.util.Arrays.stream(codes)
                        .filter(z -> z >= lower && z < upper)
                        .count())
                .isEqualTo(Long.parseLong(found.group(1)));
    }

    @Test
    void aChartIsEnlargedFromTheMenuAndAllComeBack() {
        show(690, 690);
        pane.toggleEnlarged(HISTOGRAM);
        assertThat(panel(HISTOGRAM).getWidth()).isEqualTo(690);
        pane.toggleEnlarged(CODES);
        assertThat(pane.enlarged()).contains(CODES);
        assertThat(pane.showAll()).isTrue();
        assertThat(pane.showAll()).isFalse();
        assertThat(panel(HISTOGRAM).getWidth()).isLessThan(400);
    }

    @Test
    void chartsThatWouldBeTooSmallToReadAreScrolled() {
        show(600, 150);
        for (FigurePlot.Kind kind : FigurePlots.ALL) {
            assertThat(panel(kind).getHeight()).isGreaterThanOrEqualTo(140);
            assertThat(panel(kind).getWidth()).isGreaterThanOrEqualTo(150);
        }
        show(150, 300);
        assertThat(panel(MANIFOLD).getX()).isZero();
        assertThat(panel(MANIFOLD).getHeight()).isGreaterThanOrEqualTo(140);
    }

    @Test
    void theMenuOverAChartIsInOurWordsAndZooms() {
        session.goTo(new Position(5, 7));
        show(690, 690);
        List<JMenuItem> items = java.util.Arrays.stream(
                        panel(BOTH).getPopupMenu().getComponents())
                .filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast)
                .toList();
        assertThat(items)
                .extracting(JMenuItem::getText)
                .containsExactly(
                        "Enlarge or back to all",
                        "Zoom in",
                        "Zoom out",
                        "Show the whole",
                        "Copy picture",
                        "Save picture…",
                        "Print…",
                        FigurePane.AXES);
        double whole = chart(BOTH).getXYPlot().getDomainAxis().getRange().getLength();
        items.get(1).doClick();
        assertThat(chart(BOTH).getXYPlot().getDomainAxis().getRange().getLength())
                .isLessThan(whole * 0.7);
        items.get(2).doClick();
        items.get(2).doClick();
        assertThat(chart(BOTH).getXYPlot().getDomainAxis().getRange().getLength())
                .isGreaterThan(whole * 1.2);
        items.get(3).doClick();
        assertThat(chart(BOTH).getXYPlot().getDomainAxis().getRange().getLength())
                .isEqualTo(whole);
    }

    @Test
    @OnEventThread.Waiting
    void aSavedPictureHasTwiceAsManyPixelsAndAMistakeIsSaid() throws Exception {
        session.goTo(new Position(5, 7));
        SwingUtilities.invokeAndWait(() -> show(690, 690));
        LiveChartPanel panel = panel(BOTH);
        BufferedImage picture = ChartFiles.picture(panel.chart(), panel.getWidth(), panel.getHeight());
        Path file = folder.resolve(ChartFiles.fileName(panel.chart().heading()));
        ChartFiles.writeNow(picture, file);
        assertThat(file.getFileName()).hasToString("original-and-reconstructed.png");
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2 * panel.getWidth());
        assertThat(ChartFiles.fileName("Training loss (MSE)")).isEqualTo("training-loss-mse.png");

        RecordedNotices heard = new RecordedNotices();
        Path impossible = file.resolve("below a file.png");
        SwingUtilities.invokeAndWait(() -> new ChartFiles(heard).write(picture, impossible));
        Await.until("the failure is reported", () -> !heard.failed.isEmpty());
        assertThat(heard.failed).hasSize(1);
        assertThat(heard.failed.get(0)).contains("is a file; name a folder");
    }

    @Test
    void aChartIsToldInWords() {
        session.goTo(new Position(1200, 7));
        session.selectSample(137);
        show(690, 690);
        assertThat(panel(LOSS).getAccessibleContext().getAccessibleDescription())
                .startsWith("Loss 0.0523499")
                .endsWith("at epoch 1200 of 1200 computed.");
        assertThat(panel(CODES).getAccessibleContext().getAccessibleDescription())
                .startsWith("Sample 137, x = (");
    }

    @Test
    void plotsOfSamplesLieInTheChosenPlane() {
        show(690, 690);
        Matrix x = session.snapshot().data().x();
        assertThat(axis(BOTH).getLabel()).isEqualTo("x₁");
        session.setAxes(new Axes(1, 0, false));
        show(690, 690);
        for (FigurePlot.Kind kind : List.of(BOTH, ERROR, CODES, MANIFOLD)) {
            assertThat(axis(kind).getLabel()).isEqualTo("x₂");
            click(panel(kind), panel(kind).chart().placeOf(x.get(1, 300), x.get(0, 300)), 1);
        }
        assertThat(sent).hasSize(4).containsOnly(new SelectSample(301));
        session.setAxes(Axes.PRINCIPAL);
        show(690, 690);
        assertThat(axis(BOTH).getLabel()).matches("component 1, [5-9]\\d\\.\\d % of the variance");
        sent.clear();
        Matrix places = session.snapshot().run().principalComponents().project(x);
        click(panel(BOTH), panel(BOTH).chart().placeOf(places.get(0, 300), places.get(1, 300)), 1);
        assertThat(sent).containsExactly(new SelectSample(301));
    }

    @Test
    void classesHaveSignsEverywhereAndColoursWhereColourSaysNothingElse() {
        Script.parse("data digits samples=200 only=0,1,4").applyTo(session, new QuietEffects(folder));
        show(690, 690);
        for (FigurePlot.Kind kind : List.of(BOTH, ERROR, CODES, MANIFOLD)) {
            List<Note> classes = panel(kind).chart().legend().stream()
                    .filter(note -> List.of("0", "1", "4").contains(note.text().plain()))
                    .toList();
            assertThat(classes).extracting(note -> note.sign().number()).containsExactly(0, 1, 2);
            assertThat(classes.stream().map(Note::colour).distinct())
                    .hasSize(List.of(BOTH, MANIFOLD).contains(kind) ? 3 : 1);
        }
        String label = session.snapshot().data().labels().orElseThrow().values().get(4);
        Matrix places = session.snapshot()
                .run()
                .principalComponents()
                .project(session.snapshot().data().x());
        Point2D place = panel(ERROR).chart().placeOf(places.get(0, 4), places.get(1, 4));
        assertThat(panel(ERROR).getToolTipText(event(panel(ERROR), place, 0))).contains(", " + label + "<br>");
    }

    @Test
    void theNamesOfColumnsStandAtTheAxesWithTheirPlaceInEquations() {
        CsvSource table = new CsvSource(
                "t.csv",
                TableOf.numbers(
                        List.of("width", "x_1", "y_2"), Matrix.of(3, 3, 0.1, 0.2, 0.3, 0.5, 0.1, 0.9, 0.4, 0.8, 0.2)),
                TableChoices.ALL);
        Network network = Network.of(List.of(3, 1, 3), List.of(Activation.named("sigmoid")));
        session.begin(new Experiment(table, 42, network, Settings.NOTEBOOK));
        show(690, 690);
        assertThat(axis(BOTH).getLabel()).isEqualTo("width (x₁ of 3)");
        assertThat(panel(BOTH).chart().getXYPlot().getRangeAxis().getLabel()).isEqualTo("x₁ (x₂ of 3)");
    }

    private org.jfree.chart.axis.ValueAxis axis(FigurePlot.Kind kind) {
        return panel(kind).chart().getXYPlot().getDomainAxis();
    }

    @Test
    void samplesHeldOutAreRingsAndTheirLossIsALineOfItsOwn() {
        session.begin(Notebook.experiment().with(new HeldOut(0.3)));
        session.goTo(new Position(20, 7));
        show(690, 690);
        for (FigurePlot.Kind kind : List.of(BOTH, ERROR, CODES, MANIFOLD)) {
            assertThat(panel(kind).chart().legend()).extracting(Note::sign).contains(Sign.RING);
        }
        assertThat(panel(LOSS).chart().legend())
                .extracting(note -> note.text().plain())
                .containsExactly("trained on", "held out");
        double held = session.snapshot().read(OfRun.HELD_OUT_LOSS).scalar();
        Point2D place = panel(LOSS).chart().placeOf(20, held);
        assertThat(panel(LOSS).getToolTipText(event(panel(LOSS), place, 0)))
                .contains("held out: " + org.backstep.notation.Numbers.full(held));
    }
}
