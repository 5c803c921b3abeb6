package org.backstep.window.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.geom.Point2D;
import javax.swing.JComboBox;
import org.assertj.swing.core.MouseButton;
import org.backstep.notation.OfParameter;
import org.backstep.notation.OfSample;
import org.backstep.session.Axes;
import org.backstep.session.Snapshot;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The code's ruler and the loss around here by keyboard and mouse. */
@WindowTest
class LookingAroundTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private static Point point(Point2D place) {
        return new Point((int) Math.rint(place.getX()), (int) Math.rint(place.getY()));
    }

    @Test
    void aCodeIsChosenByKeyAndByMouseAndEscapeGoesBackInTwoSteps() {
        window.command("go epoch 300");
        Snapshot now = window.command("select sample 137");
        window.showTab("Code");
        CodeTrack track = (CodeTrack) window.component("code ruler");
        double own = now.read(OfSample.activation(1)).get(0, 136);
        await("the ruler points at the sample", () -> track.code() == own);
        doOnEdt(() -> track.requestFocusInWindow());
        await("the ruler has the focus", track::isFocusOwner);
        window.press(KeyEvent.VK_RIGHT);
        await("it has moved by a step", () -> track.code() > own);
        assertThat(window.where()).startsWith("epoch 300 · phase 7"); // the key was the ruler's
        Point place = onEdt(() -> point(track.ruler().chart().placeOf(0.25, 0.5)));
        window.robot().click(track, place, MouseButton.LEFT_BUTTON, 1);
        await("it is where the mouse was", () -> Math.abs(track.code() - 0.25) < 0.01);
        window.press(KeyEvent.VK_ESCAPE);
        await("it is back at the sample", () -> track.code() == own);
        assertThat(onEdt(track::isFocusOwner)).isTrue();
        window.press(KeyEvent.VK_ESCAPE);
        await("the computation has the focus", () -> window.component("computation")
                .isFocusOwner());
    }

    @Test
    void theAxesOfSamplesAreChosenByKeyAndBothListsFollowEachOther() {
        window.command("go epoch 3");
        LiveChartPanel plot = (LiveChartPanel) window.component("Original and reconstructed");
        doOnEdt(() -> plot.requestFocusInWindow());
        await("the plot has the focus", plot::isFocusOwner);
        window.press(KeyEvent.VK_A);
        await("the lists are open", () -> window.component("axis across").isShowing());
        JComboBox<?> across = (JComboBox<?>) window.component("axis across");
        JComboBox<?> up = (JComboBox<?>) window.component("axis up");
        doOnEdt(() -> across.setSelectedItem("x_2"));
        await(
                "the axes are exchanged",
                () -> window.workbench().snapshot().state().axes().equals(new Axes(1, 0, false)));
        assertThat(onEdt(up::getSelectedItem)).isEqualTo("x_1");
        doOnEdt(() -> up.setSelectedIndex(0));
        await(
                "the axes are components",
                () -> window.workbench().snapshot().state().axes().equals(Axes.PRINCIPAL));
        assertThat(onEdt(across::getSelectedItem)).isEqualTo("principal component 1");
        window.press(KeyEvent.VK_ESCAPE);
    }

    @Test
    void aClickOnTheWayGoesToItsEpochAndTheKeysGoOnFromThere() {
        Snapshot now = window.command("go epoch 300");
        window.showTab("Around");
        LiveChartPanel chart = (LiveChartPanel) window.component("The loss around here");
        await(
                "the map is there",
                () -> chart.getAccessibleContext().getAccessibleDescription().startsWith("Loss from"));
        JComboBox<?> across = (JComboBox<?>) window.component("slice across");
        JComboBox<?> up = (JComboBox<?>) window.component("slice up");
        doOnEdt(() -> {
            across.setSelectedItem(new org.backstep.network.Coordinate(OfParameter.weights(2), 1, 1));
            up.setSelectedItem(new org.backstep.network.Coordinate(OfParameter.biases(2), 1, 1));
        });
        await("the map is of what was chosen", () -> chart.getAccessibleContext()
                .getAccessibleDescription()
                .matches("Loss from .* over W_d\\[1,1] from .* and b_d\\[1] from .*"));
        double x = now.branch().epoch(120).parameters().weights(2).get(0, 0);
        double y = now.branch().epoch(120).parameters().biases(2).get(0, 0);
        Point place = onEdt(() -> point(chart.chart().placeOf(x, y)));
        window.robot().click(chart, place, MouseButton.LEFT_BUTTON, 1);
        await("the epoch is one near 120", () -> {
            int epoch = window.workbench().snapshot().position().epoch();
            return epoch > 60 && epoch < 180;
        });
        int epoch = window.awaitIdle().position().epoch();
        doOnEdt(() -> chart.requestFocusInWindow());
        await("the chart has the focus", chart::isFocusOwner);
        window.press(KeyEvent.VK_LEFT);
        window.awaitWhere("epoch " + (epoch - 1) + " · phase 7");
        window.press(KeyEvent.VK_END);
        window.awaitWhere("epoch 300 · phase 7");
    }
}
