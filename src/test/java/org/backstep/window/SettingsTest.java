package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.event.KeyEvent;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.backstep.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settings in the bar: opened, typed, carried out or not. */
@WindowTest
class SettingsTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void open(String button, String field) {
        window.frame().button(button).click();
        await("the form is open", () -> isOpen() && window.hasFocus(field));
    }

    private boolean isOpen() {
        return window.robot()
                        .finder()
                        .findAll(window.main().frame(), part -> "popover".equals(part.getName()))
                        .size()
                == 1;
    }

    private void type(String field, String text) {
        window.frame().textBox(field).selectAll();
        window.type(text);
    }

    /** The text of a component that may be hidden. */
    private String text(String name) {
        return onEdt(() -> ((JTextComponent)
                        window.robot().finder().findByName(window.main().frame(), name, false))
                .getText());
    }

    private double rate() {
        return window.awaitIdle().computation().iteration().settings().learningRate();
    }

    @Test
    void whatIsWrongIsSaidInWordsWhileItIsTypedAndNothingChanges() {
        open("rate", "learning rate");
        type("learning rate", "-");
        assertThat(text("learning rate problem")).startsWith("✗ expected a number");
        assertThat(onEdt(() ->
                        window.component("learning rate").getAccessibleContext().getAccessibleDescription()))
                .startsWith("expected a number");
        window.frame().button("apply").requireDisabled();
        window.press(KeyEvent.VK_ENTER);
        assertThat(rate()).isEqualTo(1);
    }

    @Test
    void theEnginesOwnRuleIsSaidAsWell() {
        open("rate", "learning rate");
        type("learning rate", "-2");
        assertThat(text("form problem")).isEqualTo("✗ the learning rate must be a number greater than 0, not -2.0");
        window.frame().button("apply").requireDisabled();
    }

    @Test
    void enterCarriesItOutAndClosesTheForm() {
        open("rate", "learning rate");
        type("learning rate", "0.25");
        assertThat(text("form command")).isEqualTo("set learning_rate = 0.25");
        window.press(KeyEvent.VK_ENTER);
        await("the form is closed", () -> !isOpen());
        assertThat(rate()).isEqualTo(0.25);
        await("the button shows it", () -> window.frame().button("rate").text().equals("0.25"));
    }

    @Test
    void escapeClosesItAndTheKeysAreTheComputationsAgain() {
        open("network", "layers");
        type("layers", "2-5-2");
        window.press(KeyEvent.VK_ESCAPE);
        await("the form is closed", () -> !isOpen());
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1 · phase 1 of 7");
        assertThat(window.awaitIdle().network().sizesText()).isEqualTo("2-1-2");
    }

    @Test
    void aFieldKeepsItsKeys() {
        open("rate", "learning rate");
        window.press(KeyEvent.VK_SPACE);
        window.press(KeyEvent.VK_RIGHT);
        window.press(KeyEvent.VK_DOWN);
        assertThat(onEdt(() -> window.main().playing().isPlaying())).isFalse();
        assertThat(window.awaitIdle().position().isStart()).isTrue();
        assertThat(window.awaitIdle().sample()).isEqualTo(1);
    }

    @Test
    void itSaysWhatItWouldDoBeforeItDoesIt() {
        window.command("go epoch 40");
        open("rate", "learning rate");
        assertThat(text("consequence")).isEqualTo("That is its value already; nothing changes.");
        type("learning rate", "0.5");
        assertThat(text("consequence"))
                .isEqualTo("Starts a branch at epoch 40, called \"branch 1\"; \"main\" stays as it was.");
        window.press(KeyEvent.VK_ESCAPE);
        open("goal", "epochs");
        type("epochs", "300");
        assertThat(text("consequence")).startsWith("Only moves the timeline's end");
        window.press(KeyEvent.VK_ESCAPE);
        open("data", "samples");
        assertThat(text("consequence"))
                .isEqualTo("Starts a new run. The present one (40 epochs) can be brought back by Undo.");
    }

    @Test
    void aNetworkWithAnActivationForEachLayerIsChosenByKeysAndUndone() {
        open("network", "layers");
        type("layers", "2-3-2");
        window.choose("activation", "one for each layer");
        window.choose("activation 1", "tanh");
        await("the command says so", () -> text("form command").equals("network 2-3-2 tanh,sigmoid"));
        window.frame().button("apply").click();
        await("the form is closed", () -> !isOpen());
        Network network = window.awaitIdle().network();
        assertThat(network.sizesText() + " " + network.activationsText()).isEqualTo("2-3-2 tanh,sigmoid");
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        await(
                "the old network is back",
                () -> window.frame().button("network").text().equals("2-1-2 sigmoid"));
    }

    @Test
    void layersOfTheLongFormShowTheirShapesWhileTheyAreTyped() {
        open("network", "layers");
        type("layers", "2, dense 5 tanh, dense 2");
        await(
                "the shapes are shown",
                () -> onEdt(() -> ((JLabel)
                                window.robot().finder().findByName(window.main().frame(), "shapes", true))
                        .getText()
                        .equals("2 → 5 → 2")));
        window.choose("add layer", "dense 8 tanh");
        window.frame().button("insert layer").click();
        await("a layer is inserted", () -> text("form command")
                .equals("network 2, dense 5 tanh, dense 8 tanh, dense 2"));
        window.frame().button("apply").click();
        await("the form is closed", () -> !isOpen());
        assertThat(window.awaitIdle().network().text()).isEqualTo("2-5-8-2 tanh,tanh,sigmoid");
    }

    @Test
    void whatOnlyTheEngineKnowsIsSaidBeforeItIsSent() {
        open("network", "layers");
        type("layers", "3-1-3");
        await("the engine objects", () -> text("form problem").startsWith("✗ the data has 2 features"));
        window.frame().button("apply").requireDisabled();
    }

    @Test
    void aClickElsewhereClosesTheForm() {
        open("rate", "learning rate");
        window.robot().click(window.component("where"));
        await("the form is closed", () -> !isOpen());
    }
}
