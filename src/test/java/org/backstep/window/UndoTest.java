package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;

import java.awt.event.KeyEvent;
import javax.swing.JTextArea;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.fixture.JMenuItemFixture;
import org.backstep.command.Command;
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
    void theMenuNamesWhatItWouldTakeBackAndIsOffWhenThereIsNothing() {
        JMenuItemFixture undo = window.frame().menuItem("Undo");
        JMenuItemFixture redo = window.frame().menuItem("Redo");
        undo.requireDisabled();
        redo.requireDisabled();
        window.command("go epoch 3");
        await("undo is named", () -> undo.target().getText().equals("Undo go epoch 3"));
        undo.requireEnabled();
        undo();
        await("redo is named", () -> redo.target().getText().equals("Redo go epoch 3"));
        await("nothing is left to undo", () -> !undo.target().isEnabled());
    }

    @Test
    void theCommandsTabShowsWhatHasBeenDoneAndNotUndone() {
        window.showTab("Commands");
        window.command("go epoch 3");
        window.command("set W_d[1] = 1/0");
        window.command("step epoch 2");
        awaitScript("go epoch 3\nstep epoch 2\n");
        undo();
        awaitScript("go epoch 3\n");
        redo();
        awaitScript("go epoch 3\nstep epoch 2\n");
        undo();
        window.command("select sample 7");
        window.command("select sample 9");
        awaitScript("go epoch 3\nselect sample 9\n");
        assertThat(window.main().workbench().script().stream().map(Command::text))
                .containsExactly("go epoch 3", "select sample 9");
    }

    private void awaitScript(String expected) {
        JTextArea script = window.robot().finder().find(new GenericTypeMatcher<JTextArea>(JTextArea.class) {
            @Override
            protected boolean isMatching(JTextArea area) {
                return "Commands so far".equals(area.getAccessibleContext().getAccessibleName());
            }
        });
        await("the script is " + expected, () -> script.getText().equals(expected));
    }
}
