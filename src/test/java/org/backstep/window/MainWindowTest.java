package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window as a person uses it: by keys and clicks, numbers read from the screen. */
@WindowTest
class MainWindowTest {
    /** A machine that does other things as well may be slow; a right answer comes at once. */
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    Path folder;

    private Preferences node;
    private Robot robot;
    private MainWindow window;
    private FrameFixture frame;

    @BeforeEach
    void open() {
        FailOnThreadViolationRepaintManager.install();
        node = Preferences.userRoot().node("org/backstep-test-" + System.nanoTime());
        robot = BasicRobot.robotWithNewAwtHierarchy();
        window = GuiActionRunner.execute(() -> new MainWindow(Session.of(Notebook.experiment()), new Preferred(node)));
        GuiActionRunner.execute(() -> window.show());
        frame = new FrameFixture(robot, window.frame());
        frame.show(new Dimension(1366, 768));
        GuiActionRunner.execute(() -> window.focusComputation());
    }

    @AfterEach
    void close() throws BackingStoreException {
        GuiActionRunner.execute(() -> window.workbench().close());
        robot.cleanUp();
        node.removeNode();
    }

    private String where() {
        return frame.label("where").text();
    }

    private void awaitWhere(String expected) {
        Pause.pause(
                new Condition(expected) {
                    @Override
                    public boolean test() {
                        return where().startsWith(expected);
                    }
                },
                PATIENCE_MILLIS);
    }

    @Test
    void sevenStepsAndBackShowTheNotebooksNumbers() {
        awaitWhere("at the start");
        for (int phase = 1; phase <= 7; phase++) {
            frame.button("step").click();
            awaitWhere("epoch 1 · phase " + phase + " of 7");
        }
        // reference/notebook-epoch-1-samples.csv and notebook-history.csv, in four digits
        assertThat(frame.textBox("sentence").text()).contains("1.142");
        frame.button("back").click();
        frame.button("back").click();
        awaitWhere("epoch 1 · phase 5 of 7");
        assertThat(frame.textBox("sentence").text()).contains("0.007716");
    }

    @Test
    void keysStepAndSelect() {
        awaitWhere("at the start");
        robot.pressAndReleaseKeys(KeyEvent.VK_RIGHT);
        awaitWhere("epoch 1 · phase 1 of 7");
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
        awaitWhere("epoch 1 · phase 1 of 7 · sample 2");
        robot.pressAndReleaseKeys(KeyEvent.VK_LEFT);
        awaitWhere("at the start");
    }

    @Test
    void aSettingThatIsWrongIsSaidAndNothingChanges() {
        awaitWhere("at the start");
        GuiActionRunner.execute(() -> frame.textBox("learning rate").target().setText("-"));
        assertThat(frame.textBox("learning rate").target().getToolTipText()).contains("expected");
    }

    @Test
    void aFileWithAMistakeIsAnErrorOnTheStatusLineAndTheRunStays() throws IOException {
        awaitWhere("at the start");
        Path file = Files.writeString(folder.resolve("points.csv"), "a,b\n1,2\n3,x\n");
        GuiActionRunner.execute(() -> window.open(file));
        Pause.pause(
                new Condition("the error") {
                    @Override
                    public boolean test() {
                        return frame.label("status").text().contains("points.csv:3:2: \"x\"");
                    }
                },
                PATIENCE_MILLIS);
        assertThat(window.frame().getTitle()).contains("spiral");
    }

    @Test
    void undoTakesAStepBack() {
        awaitWhere("at the start");
        frame.button("epoch on").click();
        awaitWhere("epoch 1 · phase 7 of 7");
        GuiActionRunner.execute(() -> window.workbench().undo());
        awaitWhere("at the start");
    }
}
