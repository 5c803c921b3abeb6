package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;

@WindowTest
class OnScreenTest {
    @Test
    void aClickReachesAButton() {
        Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        JButton button = GuiActionRunner.execute(() -> {
            LookAndFeel.install(Theme.LIGHT);
            return new JButton("before");
        });
        FrameFixture frame = new FrameFixture(robot, GuiActionRunner.execute(() -> {
            button.addActionListener(event -> button.setText("after"));
            JFrame shown = new JFrame("test");
            shown.add(button);
            return shown;
        }));
        frame.show(new Dimension(400, 300));
        frame.button().click();
        assertThat(frame.button().text()).isEqualTo("after");
        frame.cleanUp();
    }
}
