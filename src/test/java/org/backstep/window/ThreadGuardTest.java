package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import javax.swing.JLabel;
import org.assertj.swing.edt.GuiActionRunner;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;

/** The guards that watch all tests of the window are awake. */
@WindowTest
class ThreadGuardTest {
    @Test
    void aComponentChangedOffTheEventDispatchThreadIsFound() {
        JLabel label = GuiActionRunner.execute(() -> new JLabel("before"));
        CompletableFuture.runAsync(() -> label.setText("after")).join();
        assertThatThrownBy(ThreadGuard::check).hasMessageContaining("off the event dispatch thread");
    }

    @Test
    void aLookAndFeelDoesNotSendTheGuardAway() {
        GuiActionRunner.execute(() -> LookAndFeel.install(Theme.LIGHT.with(org.backstep.notation.Palette.DARK)));
        ThreadGuard.check();
        GuiActionRunner.execute(() -> LookAndFeel.install(Theme.LIGHT));
    }

    @Test
    void anExceptionThatNobodyCatchesIsFound() throws InterruptedException {
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("nobody catches this");
        });
        thread.start();
        thread.join();
        assertThatThrownBy(UncaughtExceptions::check).hasMessageContaining("nobody catches this");
    }
}
