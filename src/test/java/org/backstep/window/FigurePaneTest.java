package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.backstep.chart.LiveChart;
import org.backstep.command.Command;
import org.backstep.command.Notebook;
import org.backstep.command.SelectSample;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.training.Position;
import org.junit.jupiter.api.Test;

class FigurePaneTest {
    private final List<Command> sent = new ArrayList<>();
    private final Session session = Session.of(Notebook.experiment());
    private final FigurePane pane = new FigurePane(sent::add, Theme.LIGHT);

    @Test
    void aClickOnADotSelectsItsSample() {
        session.goTo(new Position(1200, 7));
        session.selectSample(137);
        show(690, 690);
        Matrix x = session.snapshot().data().x();
        for (int index : new int[] {1, 2, 4, 5}) {
            sent.clear();
            LiveChartPanel panel = panel(index);
            Point2D place = chart(index).placeOf(x.get(0, 76), x.get(1, 76));
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
        Point2D place = chart(1).placeOf(reconstruction.get(0, 400), reconstruction.get(1, 400));
        click(panel(1), place, 1);
        assertThat(sent).hasSize(1);
        int sample = ((SelectSample) sent.get(0)).sample() - 1;
        Point2D found = chart(1).placeOf(reconstruction.get(0, sample), reconstruction.get(1, sample));
        assertThat(found.distance(place)).isLessThan(1);
    }

    @Test
    void aClickBesideAllDotsSelectsNothing() {
        show(690, 690);
        click(panel(1), chart(1).placeOf(0.7, 0.9), 1);
        click(panel(3), chart(3).placeOf(0.5, 1), 1);
        assertThat(sent).isEmpty();
    }

    @Test
    void aDoubleClickEnlargesAChartAndAnotherBringsTheSixBack() {
        show(690, 690);
        LiveChartPanel panel = panel(2);
        click(panel, new Point2D.Double(3, 3), 2);
        assertThat(panel.getSize()).isEqualTo(pane.component().getSize());
        assertThat(panel(1).isVisible()).isFalse();
        click(panel, new Point2D.Double(3, 3), 2);
        assertThat(panel(1).isVisible()).isTrue();
        assertThat(panel.getWidth()).isLessThan(400);
    }

    @Test
    void theToolTipHasTheNumbersInFull() {
        session.goTo(new Position(1200, 7));
        show(690, 690);
        Matrix x = session.snapshot().data().x();
        Point2D place = chart(4).placeOf(x.get(0, 136), x.get(1, 136));
        String tip = panel(4).getToolTipText(event(panel(4), place, 1));
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
        LiveChartPanel panel = panel(1);
        panel.zoomInBoth(150, 100);
        double length = chart(1).getXYPlot().getDomainAxis().getRange().getLength();
        session.goTo(new Position(1200, 7));
        pane.display(session.snapshot());
        assertThat(chart(1).getXYPlot().getDomainAxis().getRange().getLength()).isEqualTo(length);
        panel.restoreAutoBounds();
        assertThat(chart(1).getXYPlot().getDomainAxis().getRange().getLength()).isGreaterThan(1);
    }

    @Test
    void restylingKeepsTheSnapshot() {
        show(690, 690);
        pane.restyle(Theme.LIGHT.with(Palette.DARK));
        int corner = Picture.of(pane.component(), 690, 690, 1).getRGB(2, 2) & 0xFFFFFF;
        assertThat(corner).isEqualTo(Palette.DARK.of(Palette.Role.BACKGROUND));
    }

    private void show(int width, int height) {
        pane.display(session.snapshot());
        Picture.of(pane.component(), width, height, 1);
    }

    private LiveChartPanel panel(int index) {
        return (LiveChartPanel) ((JPanel) pane.component()).getComponent(index);
    }

    private LiveChart chart(int index) {
        return (LiveChart) panel(index).getChart();
    }

    private int frames() {
        int sum = 0;
        for (int k = 0; k < 6; k++) {
            sum += chart(k).framesDrawn();
        }
        return sum;
    }

    private static void click(Component target, Point2D place, int count) {
        target.dispatchEvent(event(target, place, count));
    }

    private static MouseEvent event(Component target, Point2D place, int count) {
        return new MouseEvent(
                target,
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                (int) Math.round(place.getX()),
                (int) Math.round(place.getY()),
                count,
                false,
                MouseEvent.BUTTON1);
    }
}
