package org.backstep.window;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.prefs.Preferences;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.core.TypeMatcher;
import org.assertj.swing.edt.GuiActionRunnable;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JComboBoxFixture;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.Questions;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.desk.Workbench;
import org.backstep.window.keeping.Keeping;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The window, opened on the notebook's experiment before each test and closed after it. */
public final class OpenedWindow implements BeforeEachCallback, AfterEachCallback {
    /** A student's laptop. */
    public static final Dimension LAPTOP = new Dimension(1366, 768);

    /** No test waits for a clock. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final Optional<Questions> answers;
    private final boolean keeps;
    private Keeping keeping;
    private Preferences node;
    private Robot robot;
    private MainWindow main;
    private FrameFixture frame;
    /** The snapshot that the window showed last; on the event dispatch thread. */
    private Snapshot shown;

    public OpenedWindow() {
        answers = Optional.empty();
        keeps = false;
    }

    /** A window without dialogs. */
    public OpenedWindow(Questions answers) {
        this(answers, false);
    }

    /** A window without dialogs that may keep unsaved work, at once and not every half minute. */
    public OpenedWindow(Questions answers, boolean keeps) {
        this.answers = Optional.of(answers);
        this.keeps = keeps;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        open(LAPTOP);
    }

    /** Opens it in a size, where no test does. */
    void open(Dimension size) {
        keeping = new Keeping(Path.of("target", "kept-" + System.nanoTime()).toAbsolutePath(), NEVER, keeps);
        node = Preferences.userRoot().node("org/backstep-test-" + System.nanoTime());
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(5);
        robot.settings().eventPostingDelay(20);
        open();
        resize(size);
    }

    private void open() {
        Session session = Session.of(Notebook.experiment());
        UserPreferences preferred = new UserPreferences(node);
        main = onEdt(() -> answers.isPresent()
                ? new MainWindow(session, preferred, keeping, frame -> answers.get())
                : new MainWindow(session, preferred, keeping));
        doOnEdt(() -> {
            main.workbench().addDisplay(snapshot -> shown = snapshot);
            main.show();
        });
        frame = new FrameFixture(robot, main.frame());
        resize(LAPTOP);
        await("the window is active", () -> main.frame().isActive());
        doOnEdt(() -> main.focusComputation());
        await("the computation has the focus", () -> component("computation").isFocusOwner());
        awaitIdle();
    }

    /** A new window in the place of one that was left. */
    public void reopen() {
        close();
        open();
    }

    /** Keeps what is unsaved, as each half minute does. */
    void keep() {
        CountDownLatch kept = new CountDownLatch(1);
        doOnEdt(() -> main.autosave().keep(kept::countDown));
        await("it is kept", () -> kept.getCount() == 0);
    }

    private void close() {
        CountDownLatch abandoned = new CountDownLatch(1);
        doOnEdt(() -> main.autosave().abandon(abandoned::countDown));
        await("no file is being kept any more", () -> abandoned.getCount() == 0);
        doOnEdt(() -> {
            main.playing().stop();
            main.workbench().close();
            main.frame().dispose();
        });
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        doOnEdt(this::letGo);
        close();
        robot.cleanUp();
        node.removeNode();
    }

    /**
     * No button of the mouse is held any more. A release that came to a window already closed was never seen by the
     * robots, which share what they believe is held, and would be made up for by a robot that had pressed nothing.
     */
    private void letGo() {
        for (MouseButton button : MouseButton.values()) {
            main.frame()
                    .dispatchEvent(new MouseEvent(
                            main.frame(),
                            MouseEvent.MOUSE_RELEASED,
                            System.currentTimeMillis(),
                            button.mask,
                            0,
                            0,
                            1,
                            false));
        }
    }

    // ---- what there is ----------------------------------------------------------------------------------------

    public Workbench workbench() {
        return main.workbench();
    }

    /** All actions that have keys. */
    public List<UserAction> actions() {
        return main.actions();
    }

    MainWindow main() {
        return main;
    }

    /** Gives the window another look. */
    public void look(Palette palette, double zoom) {
        doOnEdt(() -> {
            if (palette.isDark() != Theme.now().isDark()) {
                main.appearance().dark.actionPerformed(null);
            }
            if (palette.isProjector() != Theme.now().isProjector()) {
                main.appearance().projector.actionPerformed(null);
            }
            main.appearance().zoom(zoom);
        });
        robot.waitForIdle();
    }

    /** Opens a lesson of those that come with the program. */
    public void openLesson(String file) {
        doOnEdt(() -> main.open(Path.of("lessons", file)));
        await("the lesson is shown", () -> main.lessons().isOpen());
        awaitIdle();
    }

    /** The preferences that the next window would read. */
    public UserPreferences remembered() {
        return new UserPreferences(node);
    }

    /** Where the window would keep its unsaved work; most tests' windows keep none. */
    Keeping keeping() {
        return keeping;
    }

    public FrameFixture frame() {
        return frame;
    }

    public Robot robot() {
        return robot;
    }

    /** The one component that is shown under a name. */
    public Component component(String name) {
        return robot.finder().findByName(main.frame(), name, true);
    }

    /** The one component under a name, shown or not. */
    public Component anyComponent(String name) {
        return robot.finder().findByName(main.frame(), name, false);
    }

    /** The present phase in words. */
    public String sentence() {
        return onEdt(() -> component("computation").getAccessibleContext().getAccessibleDescription());
    }

    /** The snapshot that the window shows when no command is waiting or running. */
    public Snapshot awaitIdle() {
        await(
                "all commands are done and shown",
                () -> main.workbench().isIdle()
                        && shown != null
                        && shown.state().equals(main.workbench().snapshot().state()));
        robot.waitForIdle();
        return onEdt(() -> shown);
    }

    /** Whether a component is shown under a name and has the focus. */
    public boolean hasFocus(String name) {
        return robot.finder().findAll(main.frame(), part -> name.equals(part.getName()) && part.isFocusOwner()).stream()
                .findAny()
                .isPresent();
    }

    /** "epoch 1 · phase 3 of 7 · sample 1". */
    public String where() {
        return frame.label("where").text();
    }

    /** The status line. */
    public String status() {
        return frame.label("status").text();
    }

    public void awaitWhere(String beginning) {
        awaitText("where", text -> text.startsWith(beginning), beginning);
    }

    public void awaitStatus(String part) {
        awaitText("status", text -> text.contains(part), part);
    }

    private void awaitText(String label, Predicate<String> holds, String expected) {
        JLabel component = (JLabel) component(label);
        Await.until(
                () -> label + " says \"" + expected + "\", not \"" + component.getText() + "\"",
                () -> holds.test(component.getText()));
    }

    /** Waits until a condition, evaluated on the event dispatch thread, holds. */
    /** Chooses an item of a list that drops down; once more if the list was not there yet when the item was clicked. */
    public void choose(String list, String item) {
        JComboBox<?> box = robot().finder().findByName(list, JComboBox.class, true);
        JComboBoxFixture fixture = new JComboBoxFixture(robot(), box);
        int index = List.of(fixture.contents()).indexOf(item);
        for (int tries = 0; tries < 3 && onEdt(box::getSelectedIndex) != index; tries++) {
            fixture.selectItem(index);
        }
        await(list + " is \"" + item + "\"", () -> box.getSelectedIndex() == index);
    }

    public static void await(String what, BooleanSupplier holds) {
        Await.until(what, holds);
    }

    public static <T> T onEdt(Callable<T> question) {
        return GuiActionRunner.execute(question);
    }

    public static void doOnEdt(GuiActionRunnable action) {
        GuiActionRunner.execute(action);
    }

    // ---- what a person does -----------------------------------------------------------------------------------

    /** One key, or several held down together: the last one last. */
    /** Waits until a button can be pressed. */
    public void awaitEnabled(String button) {
        await(button + " can be pressed", () -> isShown(button));
    }

    /** Whether a component can be seen and is enabled. */
    public boolean isShown(String name) {
        return robot
                .finder()
                .findAll(main.frame(), component -> name.equals(component.getName()) && component.isShowing())
                .stream()
                .anyMatch(Component::isEnabled);
    }

    /** Presses the button of the form that is open, or opens, when the command has been tried out. */
    public void use() {
        await("the command was tried out", () -> isShown("trial"));
        awaitEnabled("apply");
        frame.button("apply").click();
    }

    public void press(int... keys) {
        for (int key : keys) {
            robot.pressKey(key);
        }
        for (int k = keys.length - 1; k >= 0; k--) {
            robot.releaseKey(keys[k]);
        }
        robot.waitForIdle();
    }

    public void type(String text) {
        robot.enterText(text);
    }

    /** A command, as if it had been clicked or typed, and its end. */
    public Snapshot command(String text) {
        doOnEdt(() -> main.send(Script.parse(text)));
        return awaitIdle();
    }

    /** Brings a tab to the front, wherever it is. */
    public void showTab(String title) {
        Collection<JTabbedPane> all = robot.finder().findAll(main.frame(), new TypeMatcher(JTabbedPane.class)).stream()
                .map(JTabbedPane.class::cast)
                .toList();
        doOnEdt(() -> {
            for (JTabbedPane tabs : all) {
                for (int k = 0; k < tabs.getTabCount(); k++) {
                    if (tabs.getTitleAt(k).startsWith(title)) {
                        tabs.setSelectedIndex(k);
                        return;
                    }
                }
            }
            throw new AssertionError("no tab " + title);
        });
        robot.waitForIdle();
    }

    /** Resizes so that the content is as large as in a window of a size with a title of 35 pixels, whatever it has here. */
    public void resizeWithin(Dimension size) {
        Insets around = onEdt(() -> main.frame().getInsets());
        resize(new Dimension(
                size.width - 2 + around.left + around.right, size.height - 36 + around.top + around.bottom));
    }

    public void resize(Dimension size) {
        doOnEdt(() -> {
            main.frame().setBounds(new Rectangle(size)); // in the corner, so that all of it is on the screen
        });
        robot.waitForIdle();
    }
}
