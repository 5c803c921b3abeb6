package org.backstep.window;

import static org.assertj.swing.core.MouseButton.LEFT_BUTTON;
import static org.assertj.swing.core.MouseButton.RIGHT_BUTTON;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import org.assertj.swing.core.MouseButton;
import org.backstep.window.tables.MatrixDoor;

/** Chooses actions of a person by a seeded generator: real clicks and keys. */
final class RandomActions {
    private static final int[][] KEYS = {
        {KeyEvent.VK_RIGHT},
        {KeyEvent.VK_LEFT},
        {KeyEvent.VK_UP},
        {KeyEvent.VK_DOWN},
        {KeyEvent.VK_SHIFT, KeyEvent.VK_RIGHT},
        {KeyEvent.VK_SHIFT, KeyEvent.VK_LEFT},
        {KeyEvent.VK_HOME},
        {KeyEvent.VK_END},
        {KeyEvent.VK_PAGE_UP},
        {KeyEvent.VK_PAGE_DOWN},
        {KeyEvent.VK_SPACE},
        {KeyEvent.VK_ENTER},
        {KeyEvent.VK_ESCAPE},
        {KeyEvent.VK_TAB},
        {KeyEvent.VK_SHIFT, KeyEvent.VK_TAB},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_TAB},
        {KeyEvent.VK_F2},
        {KeyEvent.VK_F6},
        {KeyEvent.VK_F8},
        {KeyEvent.VK_F10},
        {KeyEvent.VK_F11},
        {KeyEvent.VK_F1},
        {KeyEvent.VK_SHIFT, KeyEvent.VK_F10},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_Z},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_A},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_C},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_V},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_D},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_P},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_O},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_S},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_Q},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_PERIOD},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_EQUALS},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_MINUS},
        {KeyEvent.VK_CONTROL, KeyEvent.VK_0},
        {KeyEvent.VK_DELETE},
        {KeyEvent.VK_BACK_SPACE},
    };
    private static final List<String> COMMANDS = List.of(
            "step",
            "step epoch 7",
            "back epoch 2",
            "go epoch 40 phase loss",
            "go end",
            "go start",
            "go epoch 9000000",
            "play until loss < 0.08 limit=200",
            "set epochs = 300",
            "set learning_rate = 0.5",
            "set W_d[2,1] = -W_d[2,1]",
            "set b_e[1] = 1e200",
            "branch \"what if\"",
            "switch \"main\"",
            "keep \"run 1\"",
            "forget \"run 1\"",
            "select sample 7",
            "select W_e[1,2]",
            "network 2-1-2 sigmoid",
            "network 2-4-1-4-2 tanh",
            "network 5-2-5 relu",
            "data spiral samples=80 noise=0.2 seed=3",
            "data spiral samples=60 held_out=0.3",
            "data digits samples=50 held_out=10",
            "axes pca",
            "axes x_2 x_1",
            "select label 3",
            "data file \"points.csv\"",
            "export figure \"walk.png\"",
            "expect loss < 1",
            "show delta_out",
            "stepp",
            "set W_x[9,9] = 1",
            "go epoch -1",
            "\"");
    private static final Dimension[] SIZES = {
        new Dimension(1366, 768), new Dimension(1680, 1020), new Dimension(900, 600), new Dimension(400, 300)
    };

    private final Supplier<MainWindow> main;
    private final RandomFiles files;
    private final Random random;
    private final Robot robot;
    /** The robot that lets go in the end of what is still held: only it may press a button of the mouse. */
    private final org.assertj.swing.core.Robot hand;

    RandomActions(Supplier<MainWindow> main, org.assertj.swing.core.Robot hand, RandomFiles files, long seed) {
        this.main = main;
        this.hand = hand;
        this.files = files;
        random = new Random(seed);
        try {
            robot = new Robot();
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something; says what, for the case that it goes wrong. */
    String next() {
        JDialog dialog = onEdt(RandomActions::openDialog);
        if (dialog != null) {
            return inDialog(dialog);
        }
        int dice = random.nextInt(100);
        if (dice < 30) {
            return key(KEYS[random.nextInt(KEYS.length)]);
        }
        if (dice < 55) {
            return click();
        }
        if (dice < 67) {
            return drag();
        }
        if (dice < 72) {
            return wheel();
        }
        if (dice < 82) {
            return command();
        }
        if (dice < 88) {
            return open();
        }
        if (dice < 94) {
            return edit();
        }
        return dice < 97 ? resize() : scale();
    }

    // ---- keys -------------------------------------------------------------------------------------------------

    private String key(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        StringBuilder text = new StringBuilder("key");
        for (int k = keys.length - 1; k >= 0; k--) {
            robot.keyRelease(keys[k]);
            text.insert(3, " " + KeyEvent.getKeyText(keys[k]));
        }
        return text.toString();
    }

    /** Letters as typed events: how a keyboard makes a bracket is its own matter. */
    private static void type(Component target, String text) {
        doOnEdt(() -> {
            text.chars()
                    .forEach(c -> target.dispatchEvent(new KeyEvent(
                            target, KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0, KeyEvent.VK_UNDEFINED, (char)
                                    c)));
        });
    }

    // ---- the mouse --------------------------------------------------------------------------------------------

    private List<JComponent> controls() {
        return onEdt(() -> Controls.in(main.get().frame().getRootPane()).stream()
                .filter(control -> !control.getVisibleRect().isEmpty())
                .toList());
    }

    /** Somewhere on a control, or anywhere in the window; on the screen. */
    private Point place() {
        List<JComponent> controls = controls();
        Component target = controls.isEmpty() || random.nextInt(4) == 0
                ? main.get().frame().getContentPane()
                : controls.get(random.nextInt(controls.size()));
        double x = random.nextDouble();
        double y = random.nextDouble();
        return onEdt(() -> {
            Component shown = target.isShowing() ? target : main.get().frame().getContentPane();
            java.awt.Rectangle part =
                    shown instanceof JComponent c ? c.getVisibleRect() : new java.awt.Rectangle(shown.getSize());
            Point place = shown.getLocationOnScreen();
            place.translate(part.x + (int) (x * part.width), part.y + (int) (y * part.height));
            return place;
        });
    }

    private String click() {
        Point place = place();
        MouseButton button = random.nextInt(12) == 0 ? RIGHT_BUTTON : LEFT_BUTTON;
        int count = random.nextInt(6) == 0 ? 2 : 1;
        robot.mouseMove(place.x, place.y);
        for (int k = 0; k < count; k++) {
            hand.pressMouse(button);
            hand.releaseMouse(button);
        }
        return (count == 2 ? "double " : "") + (button == RIGHT_BUTTON ? "right " : "") + "click at "
                + described(place);
    }

    private String drag() {
        Point from = place();
        Point to = place();
        robot.mouseMove(from.x, from.y);
        hand.pressMouse(LEFT_BUTTON);
        for (int k = 1; k <= 5; k++) {
            robot.mouseMove(from.x + (to.x - from.x) * k / 5, from.y + (to.y - from.y) * k / 5);
        }
        hand.releaseMouse(LEFT_BUTTON);
        return "drag from " + described(from) + " to " + described(to);
    }

    private String wheel() {
        Point place = place();
        int notches = random.nextInt(9) - 4;
        robot.mouseMove(place.x, place.y);
        robot.mouseWheel(notches);
        return "wheel " + notches + " at " + described(place);
    }

    private String described(Point onScreen) {
        return onEdt(() -> {
            Point origin = main.get().frame().getLocationOnScreen();
            Component there = javax.swing.SwingUtilities.getDeepestComponentAt(
                    main.get().frame(), onScreen.x - origin.x, onScreen.y - origin.y);
            return onScreen.x + "," + onScreen.y + " (" + (there == null ? "nothing" : Controls.called(there)) + ")";
        });
    }

    // ---- texts ------------------------------------------------------------------------------------------------

    /** The line of commands, wherever it is; it need not be in view to be carried out. */
    private String command() {
        String text = COMMANDS.get(random.nextInt(COMMANDS.size()));
        if (random.nextInt(3) > 0) {
            doOnEdt(() -> {
                try {
                    main.get().send(org.backstep.command.Script.parse(text));
                } catch (org.backstep.command.expression.SyntaxError wrong) {
                    // the line of commands would have said so
                }
            });
            return "command " + text;
        }
        List<JComponent> texts = controls().stream()
                .filter(c -> c instanceof javax.swing.text.JTextComponent t && t.isEditable())
                .toList();
        if (texts.isEmpty()) {
            return "no text to type into";
        }
        JComponent field = texts.get(random.nextInt(texts.size()));
        doOnEdt(() -> field.requestFocusInWindow());
        key(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        type(field, text);
        key(KeyEvent.VK_ENTER);
        return "typed " + text + " into " + onEdt(() -> Controls.called(field));
    }

    /** An entry of a matrix: chosen, F2, a number or not, Enter. */
    private String edit() {
        List<JComponent> views = controls().stream().filter(MatrixDoor::leadsTo).toList();
        if (views.isEmpty()) {
            return "no matrix to edit";
        }
        JComponent view = views.get(random.nextInt(views.size()));
        String text = List.of("0.5", "-3", "1e-9", "oops", "", "W_d[1,1]/2").get(random.nextInt(6));
        doOnEdt(() -> view.requestFocusInWindow());
        key(KeyEvent.VK_ALT, KeyEvent.VK_RIGHT);
        key(KeyEvent.VK_F2);
        Component owner = onEdt(() ->
                java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
        if (owner == MatrixDoor.to(view).editor()) {
            key(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
            type(owner, text);
        }
        key(KeyEvent.VK_ENTER);
        return "edited " + onEdt(view::getName) + " to \"" + text + "\"";
    }

    private String open() {
        Path file = files.any(random);
        post(() -> main.get().open(file));
        return "open " + file.getFileName();
    }

    // ---- the window -------------------------------------------------------------------------------------------

    private String resize() {
        Dimension size = SIZES[random.nextInt(SIZES.length)];
        doOnEdt(() -> main.get().frame().setSize(size));
        return "resize to " + size.width + "×" + size.height;
    }

    private String scale() {
        double zoom = 0.75 + 0.25 * random.nextInt(10);
        doOnEdt(() -> main.get().appearance().zoom(zoom));
        return "scale " + zoom;
    }

    /** Starts an action that may show a dialog and would return only after it is closed. */
    private static void post(Runnable action) {
        EventQueue.invokeLater(action);
    }

    // ---- dialogs ----------------------------------------------------------------------------------------------

    private static JDialog openDialog() {
        return Stream.of(Window.getWindows())
                .filter(w -> w instanceof JDialog d && d.isShowing() && d.isModal())
                .map(JDialog.class::cast)
                // the newest is on top
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private String inDialog(JDialog dialog) {
        String title = onEdt(dialog::getTitle);
        JFileChooser chooser = onEdt(() -> find(dialog, JFileChooser.class));
        if (chooser != null && random.nextBoolean()) {
            boolean saves = onEdt(chooser::getDialogType) == JFileChooser.SAVE_DIALOG;
            Path file = saves ? files.folder().resolve("saved-" + random.nextInt(3) + ".md") : files.any(random);
            post(() -> {
                chooser.setSelectedFile(file.toFile());
                chooser.approveSelection();
            });
            return "dialog \"" + title + "\": " + file.getFileName();
        }
        if (random.nextInt(5) == 0 && !title.startsWith("Leave") && chooser == null) {
            key(KeyEvent.VK_ENTER);
            return "dialog \"" + title + "\": Enter";
        }
        if (random.nextInt(4) == 0) {
            post(() -> dialog.dispatchEvent(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSING)));
            return "dialog \"" + title + "\": closed";
        }
        key(KeyEvent.VK_ESCAPE);
        return "dialog \"" + title + "\": Esc";
    }

    private static <T> T find(Container root, Class<T> type) {
        for (Component child : root.getComponents()) {
            if (type.isInstance(child)) {
                return type.cast(child);
            }
            T found = child instanceof Container container ? find(container, type) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Puts away all dialogs and menus, stops playing and long commands, as the user would before reading numbers. */
    List<String> comeToRest() {
        List<String> done = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            JDialog dialog = onEdt(RandomActions::openDialog);
            if (dialog == null) {
                break;
            }
            done.add("rest: dialog \"" + onEdt(dialog::getTitle) + "\" closed");
            post(() -> dialog.dispatchEvent(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSING)));
            OpenedWindow.await("the dialog is closed", () -> !dialog.isShowing());
        }
        doOnEdt(() -> {
            javax.swing.MenuSelectionManager.defaultManager().clearSelectedPath();
            main.get().playing().stop();
        });
        return done;
    }
}
