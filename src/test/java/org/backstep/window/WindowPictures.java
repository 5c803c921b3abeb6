package org.backstep.window;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import org.backstep.command.Notebook;
import org.backstep.command.Script;
import org.backstep.lesson.Target;
import org.backstep.notation.Palette;
import org.backstep.session.Session;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.keeping.Keeping;
import org.backstep.window.kit.Theme;

/**
 * Paints the whole window as it is after some commands: the pictures of the README (argument: a folder), or, with more
 * arguments, any other: name, width, height, zoom, scale, palette, commands separated by semicolons.
 */
final class WindowPictures {
    private static final int FRAMES_MILLIS = 900;

    private WindowPictures() {}

    /** A picture: all that is within the frame. */
    private record Shot(
            String name, int width, int height, double zoom, double scale, Palette palette, List<String> commands) {}

    private static final List<String> LESSON =
            List.of("go epoch 1200 phase delta_hidden", "select sample 137", "select delta_hidden[1]");

    private static final List<Shot> README = List.of(
            new Shot("window-light", 1678, 1014, 1, 1, Palette.LIGHT, LESSON),
            new Shot(
                    "window-dark",
                    1364,
                    732,
                    1,
                    1,
                    Palette.DARK,
                    List.of("go epoch 1200 phase update", "select sample 137")),
            new Shot(
                    "lesson",
                    1678,
                    1014,
                    1,
                    1,
                    Palette.LIGHT,
                    List.of("lesson lessons/03-blame-flows-back.md", "scene 3")),
            new Shot(
                    "stage",
                    1678,
                    1014,
                    1,
                    1,
                    Palette.LIGHT,
                    List.of("lesson lessons/03-blame-flows-back.md", "scene 7", "key Stage")),
            new Shot(
                    "stage-dark",
                    1678,
                    1014,
                    1,
                    1,
                    Palette.DARK,
                    List.of("lesson lessons/03-blame-flows-back.md", "scene 3", "key Stage")),
            new Shot("window-projector", 1678, 1005, 1, 1, Palette.PROJECTOR, LESSON.subList(0, 2)));

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<Shot> shots = arguments.length == 1
                ? README
                : List.of(new Shot(
                        arguments[1],
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        Double.parseDouble(arguments[4]),
                        Double.parseDouble(arguments[5]),
                        Palette.valueOf(arguments[6]),
                        List.of(arguments[7].split(";"))));
        for (Shot shot : shots) {
            take(shot, folder);
        }
        System.exit(0);
    }

    /** Carries out a command, or an action in a lesson: "lesson lessons/01-the-notebook.md", "scene 5", "next", "pane
     * around". */
    private static void act(MainWindow window, String what) {
        if (what.startsWith("lesson ")) {
            window.open(Path.of(what.substring(7)));
        } else if (what.startsWith("scene ")) {
            window.lessons().player().go(Integer.parseInt(what.substring(6)) - 1);
        } else if (what.startsWith("pane ")) {
            window.workspace().bring(Target.Pane.valueOf(what.substring(5).toUpperCase(Locale.ROOT)));
        } else if (what.startsWith("key ")) {
            window.actions().stream()
                    .filter(action -> action.name().equals(what.substring(4)))
                    .forEach(action -> action.actionPerformed(null));
        } else if (what.equals("next")) {
            window.lessons().player().next();
        } else {
            window.send(Script.parse(what));
        }
    }

    /** The size of a window that opens, without its title; the panes divide it. */
    private static Rectangle opened(Palette palette) {
        return new Rectangle(1364, palette == Palette.PROJECTOR ? 723 : 732);
    }

    private static void take(Shot shot, Path folder)
            throws InterruptedException, BackingStoreException, IOException, ReflectiveOperationException {
        Preferences node = Preferences.userRoot().node("org/backstep-pictures-" + System.nanoTime());
        UserPreferences preferred = new UserPreferences(node);
        preferred.remember(new Theme(shot.palette(), shot.zoom()));
        preferred.remember(opened(shot.palette()), false);
        MainWindow[] made = new MainWindow[1];
        SwingUtilities.invokeAndWait(() -> {
            made[0] = new MainWindow(
                    Session.of(Notebook.experiment()),
                    preferred,
                    new Keeping(Path.of("target", "kept"), 30_000, false));
            made[0].frame().setUndecorated(true); // so that all of it is painted
            made[0].show();
            made[0].frame().setSize(new Dimension(shot.width(), shot.height()));
            made[0].frame().validate();
        });
        MainWindow window = made[0];
        for (String command : shot.commands()) {
            SwingUtilities.invokeAndWait(() -> act(window, command.strip()));
            Thread.sleep(command.startsWith("lesson ") ? 2500 : 400);
            while (!window.workbench().isIdle()) {
                Thread.sleep(20);
            }
        }
        Thread.sleep(FRAMES_MILLIS);
        BufferedImage[] image = new BufferedImage[1];
        SwingUtilities.invokeAndWait(() -> {
            image[0] = Picture.asItIs(window.frame().getRootPane(), shot.scale());
            window.workbench().close();
            window.frame().dispose();
        });
        node.removeNode();
        File file = folder.resolve(shot.name() + ".png").toFile();
        ImageIO.write(image[0], "png", file);
        System.out.println(file);
    }
}
