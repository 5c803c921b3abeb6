package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.event.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys that the window and a part of it could both use belong to the part. */
@WindowTest
class SharedKeysTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    @Test
    void spacesTypedIntoTheCommandLineDoNotPlay() {
        window.showTab("Commands");
        doOnEdt(() -> window.component("command").requestFocusInWindow());
        OpenedWindow.await("it has the focus", () -> window.component("command").isFocusOwner());
        window.type("go epoch 3");
        assertThat(onEdt(() -> window.main().playing().isPlaying())).isFalse();
        window.press(KeyEvent.VK_ENTER);
        window.awaitWhere("epoch 3 · phase 7 of 7");
    }

    @Test
    void escapeGivesTheFocusBackToTheComputation() {
        window.showTab("Commands");
        doOnEdt(() -> window.component("command").requestFocusInWindow());
        OpenedWindow.await("it has the focus", () -> window.component("command").isFocusOwner());
        window.press(KeyEvent.VK_ESCAPE);
        OpenedWindow.await("the computation has the focus", () -> window.component("computation")
                .isFocusOwner());
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1 · phase 1 of 7");
    }

    @Test
    void escapeBringsTheSixChartsBackWhenOneIsEnlarged() {
        window.robot().doubleClick(window.component("Latent distribution"));
        OpenedWindow.await("it is enlarged", () -> !chart().isShowing());
        window.press(KeyEvent.VK_ESCAPE);
        OpenedWindow.await("all six are back", () -> chart().isShowing());
    }

    private Component chart() {
        return window.robot().finder().findByName(window.main().frame(), "Training loss (MSE)", false);
    }
}
