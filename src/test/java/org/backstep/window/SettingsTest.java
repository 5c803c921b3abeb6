package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import org.assertj.swing.fixture.JTextComponentFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settings in the bar, typed. */
@WindowTest
class SettingsTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void type(String text) {
        JTextComponentFixture rate = window.frame().textBox("learning rate");
        rate.click();
        rate.selectAll();
        window.type(text);
    }

    @Test
    void whatIsWrongIsSaidWhileItIsTypedAndNothingChanges() {
        type("-");
        assertThat(window.frame().textBox("learning rate").target().getToolTipText())
                .contains("expected");
        window.press(KeyEvent.VK_ENTER);
        assertThat(window.awaitIdle().computation().epoch().settings().learningRate())
                .isEqualTo(1);
    }

    @Test
    void enterCarriesItOut() {
        type("0.25");
        window.press(KeyEvent.VK_ENTER);
        OpenedWindow.await(
                "the rate is 0.25",
                () -> window.main()
                                .workbench()
                                .snapshot()
                                .computation()
                                .epoch()
                                .settings()
                                .learningRate()
                        == 0.25);
    }
}
