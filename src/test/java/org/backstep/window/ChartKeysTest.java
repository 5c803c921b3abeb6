package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.event.KeyEvent;
import org.backstep.window.plots.LiveChartPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Charts, branches and the timeline without a mouse. */
@WindowTest
class ChartKeysTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    @Test
    void aChartIsEnlargedByItsNumberAndEscapeBringsAllBackBeforeItLeaves() {
        Component figure = window.component("Latent distribution");
        int narrow = onEdt(figure::getWidth);
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_4);
        await("the histogram is enlarged", () -> figure.getWidth() > 2 * narrow);
        window.press(KeyEvent.VK_ESCAPE);
        await("all are back", () -> figure.getWidth() == narrow);
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_4);
        await("the histogram is enlarged again", () -> figure.getWidth() > 2 * narrow);
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_4);
        await("the same key brings all back", () -> figure.getWidth() == narrow);
    }

    @Test
    void aChartWithTheFocusIsZoomedByPlusMinusAndZero() {
        window.command("go epoch 100");
        LiveChartPanel chart = (LiveChartPanel) window.component("Original and reconstructed");
        doOnEdt(chart::requestFocusInWindow);
        await("the chart has the focus", chart::isFocusOwner);
        double whole = onEdt(() -> length(chart));
        window.press(KeyEvent.VK_ADD);
        assertThat(onEdt(() -> length(chart))).isLessThan(whole);
        window.press(KeyEvent.VK_0);
        assertThat(onEdt(() -> length(chart))).isEqualTo(whole);
        window.press(KeyEvent.VK_SUBTRACT);
        assertThat(onEdt(() -> length(chart))).isGreaterThan(whole);
        window.press(KeyEvent.VK_ESCAPE);
        await("the computation has the focus", () -> window.component("computation")
                .isFocusOwner());
    }

    private static double length(LiveChartPanel chart) {
        return chart.chart().getXYPlot().getDomainAxis().getRange().getLength();
    }

    @Test
    void endEndsLookingBack() {
        window.command("go epoch 120");
        window.command("go epoch 40");
        assertThat(window.frame().label("looking back").text()).isEqualTo("epoch 40 of 120, looking back");
        window.press(KeyEvent.VK_END);
        window.awaitWhere("epoch 120 · phase 7 of 7");
        window.awaitIdle();
        assertThat(window.frame().label("looking back").text()).isEmpty();
    }

    @Test
    void theTimelineWithTheFocusMovesByEpochs() {
        window.command("go epoch 40");
        Component track = window.component("timeline");
        doOnEdt(track::requestFocusInWindow);
        await("the timeline has the focus", track::isFocusOwner);
        window.press(KeyEvent.VK_LEFT);
        window.awaitWhere("epoch 39 · phase 7 of 7");
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 40 · phase 7 of 7");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 240 · phase 7 of 7");
        window.press(KeyEvent.VK_HOME);
        window.awaitWhere("at the start");
    }

    @Test
    void aBranchIsStartedAndLeftByTheKeyboard() {
        window.command("go epoch 40");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_B);
        await("a name is asked for", () -> name() != null);
        doOnEdt(() -> ((javax.swing.JTextField) name()).setText("what if"));
        window.press(KeyEvent.VK_ENTER);
        await(
                "the branch is there",
                () -> window.main().workbench().snapshot().branch().name().equals("what if"));
        window.command("go epoch 60");
        assertThat(window.frame().button("branches").text()).isEqualTo("what if");
        window.command("switch \"main\"");
        window.awaitWhere("epoch 40 · phase 7 of 7");
    }

    private static Component name() {
        for (java.awt.Window open : java.awt.Window.getWindows()) {
            if (open.isShowing() && open instanceof javax.swing.JDialog dialog) {
                return find(dialog.getContentPane());
            }
        }
        return null;
    }

    private static Component find(java.awt.Container parent) {
        for (Component child : parent.getComponents()) {
            if ("branch name".equals(child.getName())) {
                return child;
            }
        }
        return null;
    }
}
