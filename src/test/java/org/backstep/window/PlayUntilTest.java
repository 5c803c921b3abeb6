package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import javax.swing.text.JTextComponent;
import org.backstep.notation.OfRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Playing until a condition holds, from the menu's key to what the status line says. */
@WindowTest
class PlayUntilTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void open() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_U);
        await("the form is open", () -> window.hasFocus("condition"));
    }

    private void type(String field, String text) {
        doOnEdt(() -> ((JTextComponent) window.component(field)).selectAll());
        window.frame().textBox(field).focus();
        window.type(text);
    }

    @Test
    void itStopsAtTheFirstEpochWhereTheConditionHoldsAndSaysSo() {
        open();
        type("condition", "loss < 0.08");
        window.press(KeyEvent.VK_ENTER);
        window.awaitStatus("the condition holds at epoch ");
        var there = window.awaitIdle();
        assertThat(there.read(OfRun.LOSS).scalar()).isLessThan(0.08);
        assertThat(there.atEpoch(there.position().epoch() - 1).read(OfRun.LOSS).scalar())
                .isGreaterThanOrEqualTo(0.08);
    }

    @Test
    void itGivesUpAtTheLimitAndSaysSo() {
        open();
        type("condition", "loss < 0");
        type("limit", "12");
        window.press(KeyEvent.VK_ENTER);
        window.awaitStatus("the limit of 12 epochs was reached at epoch 12");
    }

    @Test
    void aConditionIsCheckedWhileItIsTyped() {
        open();
        type("condition", "los < 1");
        assertThat(onEdt(() -> ((JTextComponent) window.component("condition problem")).getText()))
                .contains("\"los\"");
        window.frame().button("apply").requireDisabled();
    }
}
