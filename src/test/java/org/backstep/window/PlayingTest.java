package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import javax.swing.JProgressBar;
import org.backstep.command.Command;
import org.backstep.command.Script;
import org.backstep.session.Snapshot;
import org.backstep.training.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Playing and stopping. */
@WindowTest
class PlayingTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void awaitEpoch(int least) {
        OpenedWindow.await(
                "epoch " + least,
                () -> window.main().workbench().snapshot().position().epoch() >= least);
    }

    private void awaitStopped() {
        OpenedWindow.await("it has stopped", () -> !window.main().playing().isPlaying());
    }

    @Test
    void theButtonPlaysAndStops() {
        window.frame().button("play").requireText("Play").click();
        awaitEpoch(3);
        window.frame().button("play").requireText("Pause").click();
        awaitStopped();
        Position stopped = window.awaitIdle().position();
        assertThat(window.where()).startsWith("epoch " + stopped.epoch() + " · ");
        window.robot().waitForIdle();
        assertThat(window.awaitIdle().position()).isEqualTo(stopped);
        window.frame().button("play").requireText("Play");
    }

    @Test
    void spacePlaysAndStops() {
        window.press(KeyEvent.VK_SPACE);
        awaitEpoch(2);
        window.press(KeyEvent.VK_SPACE);
        awaitStopped();
    }

    @Test
    void itStopsAtTheGoal() {
        window.command("set epochs = 7");
        window.press(KeyEvent.VK_SPACE);
        window.awaitWhere("epoch 7 · phase 7 of 7");
        awaitStopped();
    }

    @Test
    void aLongCommandIsStoppedAndWhatWasComputedStays() {
        OpenedWindow.doOnEdt(() -> window.main().send(Script.parse("go epoch 9000000")));
        JProgressBar progress =
                (JProgressBar) window.robot().finder().findByName(window.main().frame(), "progress", false);
        OpenedWindow.await(
                "it says how far it has got",
                () -> progress.isShowing() && progress.getString().endsWith(" of 9000000"));
        window.frame().button("stop").click();
        Snapshot stopped = window.awaitIdle();
        assertThat(stopped.branch().lastComputed()).isBetween(1, 8_999_999);
        window.awaitWhere("epoch " + stopped.position().epoch() + " ");
    }

    @Test
    void oneUndoTakesAWholePlayBack() {
        window.command("go epoch 2");
        window.frame().button("play").click();
        awaitEpoch(8);
        window.frame().button("play").click();
        awaitStopped();
        window.awaitIdle();
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        window.awaitWhere("epoch 2 · phase 7 of 7");
    }

    @Test
    void itPlaysPhaseByPhaseToTheLastOfTheGoal() {
        window.command("set epochs = 2");
        window.choose("unit", "phase");
        OpenedWindow.await("phases are chosen", () -> "phase"
                .equals(((javax.swing.JComboBox<?>) window.component("unit")).getSelectedItem()));
        OpenedWindow.doOnEdt(() -> window.main().focusComputation());
        OpenedWindow.await("the computation has the focus", () -> window.component("computation")
                .isFocusOwner());
        window.press(KeyEvent.VK_SPACE);
        window.awaitWhere("epoch 2 · phase 7 of 7");
        awaitStopped();
        assertThat(window.main().workbench().script().stream().map(Command::text))
                .containsExactly("set epochs = 2", "step phase 14");
    }
}
