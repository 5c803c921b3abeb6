package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import org.backstep.session.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Taking back and doing again, by the keys. */
@WindowTest
class UndoTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void undo() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    }

    private void redo() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
    }

    @Test
    void undoTakesStepsBackAndRedoDoesThemAgain() {
        window.frame().button("epoch on").click();
        window.awaitWhere("epoch 1 · phase 7 of 7");
        window.frame().button("back").click();
        window.awaitWhere("epoch 1 · phase 6 of 7");
        undo();
        window.awaitWhere("epoch 1 · phase 7 of 7");
        undo();
        window.awaitWhere("at the start");
        redo();
        window.awaitWhere("epoch 1 · phase 7 of 7");
        redo();
        window.awaitWhere("epoch 1 · phase 6 of 7");
    }

    @Test
    void anUndoneNewRunIsTheOldOneToTheLastBit() {
        State before = window.command("go epoch 30").state();
        window.command("network 2-3-2 tanh");
        window.awaitWhere("at the start");
        undo();
        window.awaitWhere("epoch 30 · phase 7 of 7");
        assertThat(window.awaitIdle().state()).isEqualTo(before);
    }

    @Test
    void whenNothingIsLeftToUndoItSaysSo() {
        undo();
        window.awaitStatus("nothing is left to undo");
    }
}
