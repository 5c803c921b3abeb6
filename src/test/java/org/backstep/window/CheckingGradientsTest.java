package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The gradient check in the window, by keyboard. */
@WindowTest
class CheckingGradientsTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private String error() {
        return onEdt(() -> ((JLabel) window.component("overall error")).getText());
    }

    private void focus(String name) {
        doOnEdt(() -> window.component(name).requestFocusInWindow());
        OpenedWindow.await(name + " has the focus", () -> window.component(name).isFocusOwner());
    }

    @Test
    void theStepIsTypedAGradientSelectedAndAStepOfTrainingMeasuredAnew() {
        window.command("go epoch 1200");
        window.showTab("Check");
        OpenedWindow.await("right gradients agree", () -> error().endsWith("✓ agrees"));
        String before = error();

        focus("check step");
        doOnEdt(() -> ((JTextComponent) window.component("check step")).selectAll());
        window.type("1");
        window.press(KeyEvent.VK_ENTER);
        OpenedWindow.await("that step is hopeless", () -> error().endsWith("✗ differs"));
        assertThat(window.awaitIdle().state().checkStep()).isEqualTo(1);

        focus("gradient check");
        window.press(KeyEvent.VK_DOWN);
        window.press(KeyEvent.VK_DOWN);
        OpenedWindow.await("a gradient is selected", () -> window.main()
                .workbench()
                .snapshot()
                .state()
                .selection()
                .entry()
                .isPresent());

        window.press(KeyEvent.VK_ESCAPE);
        OpenedWindow.await("the computation has the focus", () -> window.component("computation")
                .isFocusOwner());
        window.command("set check_step = 1e-5");
        OpenedWindow.await("as before", () -> error().equals(before));
        doOnEdt(() -> window.main().focusComputation());
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1201 · phase 1 of 7");
        OpenedWindow.await("nothing is known yet", () -> error().equals("All 7: –"));
    }

    @Test
    void itIsPaintedInTheWindow() {
        window.command("go epoch 1200");
        window.command("select W_d[2,1]");
        for (Dimension size : new Dimension[] {OpenedWindow.LAPTOP, new Dimension(1680, 1020)}) {
            window.resize(size);
            window.showTab("Check");
            OpenedWindow.await("measured", () -> error().endsWith("✓ agrees"));
            doOnEdt(() -> Picture.save(
                    Picture.asItIs(window.main().frame().getContentPane(), 1), "check-window-" + size.width));
            assertThat(onEdt(() -> window.component("Error over the step").getHeight()))
                    .isGreaterThan(100);
            assertThat(onEdt(() -> ((JComponent) window.component("gradient check")).getVisibleRect().height))
                    .isGreaterThan(60);
        }
    }
}
