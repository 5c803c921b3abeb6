package org.backstep.window.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.backstep.window.Examples;
import org.junit.jupiter.api.Test;

/** Tests the text on the button of the training form. */
class SettingsBarTest {
    @Test
    void theButtonSaysWhatIsNotUsual() {
        assertThat(summary()).isEqualTo("sgd");
        assertThat(summary("set optimizer = adam", "set batch = 32")).isEqualTo("Adam · batch 32");
        assertThat(summary("set optimizer = momentum", "set batch = 16", "set backprop = sum"))
                .isEqualTo("momentum · batch 16 · wrong");
    }

    private static String summary(String... commands) {
        return SettingsBar.summary(Examples.snapshot(commands).settings());
    }
}
