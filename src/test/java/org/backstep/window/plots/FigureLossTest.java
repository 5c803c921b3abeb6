package org.backstep.window.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import javax.swing.SwingUtilities;
import org.backstep.command.Go;
import org.backstep.training.Position;
import org.backstep.window.Await;
import org.backstep.window.OnEventThread;
import org.junit.jupiter.api.Test;

/** The chart of the loss: clicks go to an epoch. */
@OnEventThread
class FigureLossTest extends FigureCase {
    @Test
    @OnEventThread.Waiting
    void aClickInTheLossChartGoesToThatEpochAndADoubleClickDoesNot() throws Exception {
        session.goTo(new Position(1200, 7));
        SwingUtilities.invokeAndWait(() -> show(690, 690));
        Point2D place = chart(LOSS).placeOf(700, session.snapshot().branch().loss(700));
        int epoch = (int) Math.rint(chart(LOSS).valueAcross(Math.rint(place.getX())));
        SwingUtilities.invokeAndWait(() -> click(panel(LOSS), place, 1));
        awaitSent();
        assertThat(sent).containsExactly(Go.to(epoch));
        assertThat(Math.abs(epoch - 700)).isLessThan(10);
        sent.clear();
        SwingUtilities.invokeAndWait(() -> {
            click(panel(LOSS), place, 1);
            click(panel(LOSS), place, 2);
        });
        awaitClicks();
        assertThat(sent).isEmpty();
        assertThat(pane.enlarged()).contains(LOSS);
    }

    private void awaitSent() {
        Await.until("a command is sent", () -> !sent.isEmpty());
    }

    @Test
    @OnEventThread.Waiting
    void aClickBeyondTheComputedEpochsOrInTheMarginGoesNowhere() throws Exception {
        session.goTo(new Position(1200, 7));
        SwingUtilities.invokeAndWait(() -> show(690, 690));
        SwingUtilities.invokeAndWait(() -> {
            click(panel(LOSS), chart(LOSS).placeOf(1700, 0.07), 1);
            click(panel(LOSS), new Point2D.Double(chart(LOSS).placeOf(700, 0.07).getX(), 8), 1);
        });
        awaitClicks();
        assertThat(sent).isEmpty();
    }

    /** A click that goes to an epoch has sent its command once no click waits any more. */
    private void awaitClicks() throws Exception {
        Await.until("no click waits for a second one", () -> !pane.isClickWaiting());
        SwingUtilities.invokeAndWait(() -> {});
    }

    @Test
    void theLossOfAnEpochIsReadInFullBesideThatOfTheOriginal() {
        session.goTo(new Position(60, 7));
        session.goTo(new Position(40, 7));
        session.setSettings(session.snapshot().settings().withLearningRate(2));
        session.goTo(new Position(50, 7));
        show(690, 690);
        Point2D place = chart(LOSS).placeOf(45, 0.07);
        String tip = panel(LOSS).getToolTipText(event(panel(LOSS), place, 0));
        int epoch = (int) Math.rint(chart(LOSS).valueAcross(Math.rint(place.getX())));
        double ours = session.snapshot().branch().loss(epoch);
        double main = session.snapshot().run().branch("main").orElseThrow().loss(epoch);
        assertThat(tip).contains("Epoch " + epoch + ": loss " + ours, "in “main”: " + main);
    }
}
