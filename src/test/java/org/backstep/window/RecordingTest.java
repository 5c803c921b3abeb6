package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bar that records a lesson, by clicks and keys. */
@WindowTest
class RecordingTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    @Test
    void theBarSaysThatItRecordsAndTakesScenesByKeyboard() {
        assertThat(onEdt(() -> window.main().lessons().recording().isRecording()))
                .isFalse();
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        await("the bar is shown", () -> window.component("recorder").isShowing());
        window.frame().button("record scene").focus();
        window.press(KeyEvent.VK_SPACE);
        await("a heading is asked for", () -> window.hasFocus("scene heading"));
        window.type("First steps");
        window.press(KeyEvent.VK_ENTER);
        window.awaitStatus("a new scene: First steps");
        doOnEdt(() -> window.main().focusComputation());
        window.press(KeyEvent.VK_RIGHT);
        window.awaitIdle();
        await(
                "it counts",
                () -> window.frame().label("recording summary").text().equals("1 command, 1 scene"));
        window.frame().button("discard recording").click();
        JOptionPaneFinder.findOptionPane()
                .using(window.robot())
                .requireMessage("Not saved: the recording (1 command, 1 scene).")
                .buttonWithText("Discard")
                .click();
        await("nothing is recorded", () -> !window.main().lessons().recording().isRecording());
        window.awaitWhere("epoch 1 · phase 1");
    }

    @Test
    void aFinishedRecordingIsSavedAndOpenedInThePlayer(@org.junit.jupiter.api.io.TempDir Path folder) {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        window.command("go epoch 3");
        doOnEdt(() -> window.main().lessons().recording().write(folder.resolve("three-epochs.md")));
        await(
                "the lesson is shown",
                () -> window.main().lessons().player().showing().isPresent());
        assertThat(folder.resolve("three-epochs.md")).content().contains("# Three epochs", "go epoch 3");
        assertThat(onEdt(() -> window.main().lessons().recording().isRecording()))
                .isFalse();
        assertThat(window.awaitIdle().position().epoch()).isEqualTo(3);
        assertThat(window.main().frame().getTitle()).startsWith("three-epochs.md");
    }
}
