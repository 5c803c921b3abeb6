package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.backstep.layer.Rule;
import org.backstep.session.Snapshot;
import org.backstep.training.optimizer.Momentum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settings of training, by keyboard alone. */
@WindowTest
class TrainingFormTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    /** Opens the form and selects the setting in a line, from 0; then the field beside it has the focus. */
    private void open(int line) {
        focus("training");
        window.press(KeyEvent.VK_SPACE);
        await("the form is open", () -> window.hasFocus("training settings"));
        for (int k = 0; k < line; k++) {
            window.press(KeyEvent.VK_DOWN);
        }
        window.press(KeyEvent.VK_ENTER);
    }

    private void focus(String name) {
        doOnEdt(() -> window.component(name).requestFocusInWindow());
        await(name + " has the focus", () -> window.hasFocus(name));
    }

    private void tabToApply() {
        for (int k = 0; k < 6 && !onEdt(() -> window.hasFocus("apply")); k++) {
            window.press(KeyEvent.VK_TAB);
        }
        await("the button is enabled", () -> window.component("apply").isEnabled());
        window.press(KeyEvent.VK_SPACE);
        await("the form is closed", () -> window.robot()
                .finder()
                .findAll(window.main().frame(), part -> "popover".equals(part.getName()))
                .isEmpty());
    }

    private void typed(String field, String text) {
        await(field + " has the focus", () -> window.hasFocus(field));
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        window.type(text);
    }

    private String text(String name) {
        return onEdt(() -> ((JTextComponent)
                        window.robot().finder().findByName(window.main().frame(), name, false))
                .getText());
    }

    private void choose(int line, String box, int down) {
        open(line);
        await(box + " has the focus", () -> window.hasFocus(box));
        for (int k = 0; k < down; k++) {
            window.press(KeyEvent.VK_DOWN);
        }
        tabToApply();
    }

    private boolean bannerIsShown() {
        return window.robot()
                        .finder()
                        .findAll(window.main().frame(), part -> "wrong rule".equals(part.getName()) && part.isShowing())
                        .size()
                == 1;
    }

    @Test
    void momentumBatchesAWrongRuleAndAFrozenWeightNeedNoMouse() {
        choose(0, "optimizer", 1);
        assertThat(window.awaitIdle().settings().optimizer()).isEqualTo(Momentum.USUAL);

        open(2);
        typed("batch", "16");
        window.press(KeyEvent.VK_ENTER);
        await(
                "the button shows both",
                () -> window.frame().button("training").text().equals("momentum · batch 16"));

        focus("computation");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1, batch 1 of 32 · phase 7 of 7");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1, batch 2 of 32 · phase 7 of 7");
        assertThat(((JLabel) window.component("batch of epoch")).getText()).isEqualTo("batch 2 of 32");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_LEFT);
        window.awaitWhere("epoch 1, batch 1 of 32 · phase 7 of 7");
        assertThat(bannerIsShown()).isFalse();

        choose(4, "backprop", 1);
        Snapshot wrong = window.awaitIdle();
        assertThat(wrong.settings().rule()).isEqualTo(Rule.NO_SLOPE_OUT);
        assertThat(wrong.branch().name()).isEqualTo("branch 1");
        assertThat(bannerIsShown()).isTrue();
        assertThat(((JLabel) window.component("wrong rule words")).getText())
                .isEqualTo("Wrong on purpose: σ′ left out of δ_out");
        assertThat(onEdt(
                        () -> window.component("phase 4").getAccessibleContext().getAccessibleDescription()))
                .isEqualTo("computed; Enter goes to this phase; its equation is wrong on purpose");

        focus("right rule");
        window.press(KeyEvent.VK_SPACE);
        await("the mark is gone", () -> !bannerIsShown());
        Snapshot right = window.awaitIdle();
        assertThat(right.settings().rule()).isEqualTo(Rule.CORRECT);
        assertThat(right.branch().name()).isEqualTo("main");

        focus("W_d");
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_RIGHT);
        window.press(KeyEvent.VK_F);
        await("it is frozen", () -> decoder().endsWith("frozen, no update moves it"));
        window.press(KeyEvent.VK_F);
        await("it moves again", () -> !decoder().contains("frozen"));
    }

    /** The words for the selected weight of the decoder. */
    private String decoder() {
        return window.component("W_d").getAccessibleContext().getAccessibleDescription();
    }

    @Test
    void whatIsWrongWithANumberIsSaidBesideItAndItsEffectBefore() {
        open(1);
        typed("batch", "0");
        assertThat(text("form problem")).startsWith("✗ batch must be all or a whole number of samples");
        window.frame().button("apply").requireDisabled();
        typed("batch", "100");
        await("the command for 100", () -> text("form command").equals("set batch = 100"));
        assertThat(text("consequence")).isEqualTo("Holds from epoch 1 on; nothing has been computed there yet.");
        window.press(KeyEvent.VK_ESCAPE);
        window.command("go epoch 2");
        open(4);
        assertThat(text("consequence"))
                .isEqualTo("Starts a new run. The present one (2 epochs) can be brought back by Undo.");
    }
}
