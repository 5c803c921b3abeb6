package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import javax.swing.text.JTextComponent;
import org.backstep.command.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the text of the status bar. */
@WindowTest
class StatusBarTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "go epoch 1               | step epoch          | epoch 2: computed",
                "go epoch 1               | go epoch 40         | epochs 2 to 40: computed",
                "go epoch 40              | go epoch 12         | at epoch 12",
                "go epoch 1               | step                | epoch 2, phase encode: computed",
                "go epoch 1               | go start            | at the start",
                "go epoch 1               | select sample 5     | sample 5 selected",
                "go epoch 1               | set epochs = 70     | done: set epochs = 70",
                "go epoch 1               | branch \"b\"        | started \"b\" at epoch 1",
                "go epoch 1               | set learning_rate = 0.5 | started \"branch 1\"; \"main\" stays as it was",
                "go epoch 1               | network 2-3-2       | a new run: network 2-3-2 sigmoid",
                "go epoch 1               | back epoch 9        | there is nothing before the start; we are at the start",
            })
    void itSaysWhatHappened(String before, String command, String sentence) {
        window.command(before);
        window.command(command);
        await("the sentence", () -> window.status().equals(sentence));
    }

    @Test
    void aNewRunSaysHowItsDataWereScaled() {
        window.command("data spiral samples=30 seed=1");
        window.awaitStatus("a new run: data spiral samples=30 noise=0.3 seed=1; each feature scaled to [0, 1]");
    }

    @Test
    void undoneAndDoneAgainAreSaid() {
        window.command("go epoch 3");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        window.awaitStatus("undone: go epoch 3");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
        window.awaitStatus("done again: go epoch 3");
        window.command("select sample 4");
        await("it is not added to", () -> window.status().equals("sample 4 selected"));
    }

    @Test
    void anErrorThatIsTooLongCanBeReadWholeAndCopied() {
        window.resize(new Dimension(520, 600));
        OpenedWindow.doOnEdt(() -> window.main().send(Script.parse("go epoch 1 phase delta_3")));
        window.awaitStatus("✗ this network has no phase \"delta_3\"");
        window.frame().button("show all").click();
        await("the whole is shown", () -> window.hasFocus("whole message"));
        JTextComponent whole = (JTextComponent) window.component("whole message");
        assertThat(onEdt(whole::getSelectedText)).startsWith("✗ this network").endsWith("update");
        window.press(KeyEvent.VK_ESCAPE);
        await("it is closed", () -> !whole.isShowing());
    }
}
