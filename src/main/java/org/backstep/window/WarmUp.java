package org.backstep.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import javax.swing.SwingUtilities;
import org.backstep.command.Notebook;
import org.backstep.session.Session;
import org.backstep.session.Snapshot;
import org.backstep.window.computation.ComputationPane;
import org.backstep.window.desk.DataFiles;
import org.backstep.window.desk.Desk;
import org.backstep.window.desk.Playback;
import org.backstep.window.desk.WindowDesk;
import org.backstep.window.desk.WindowEffects;
import org.backstep.window.desk.Workbench;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Pane;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;
import org.backstep.window.plots.FigurePane;
import org.backstep.window.tables.CommandsPane;
import org.backstep.window.timeline.TimelinePane;

/**
 * A program that the build runs once on the finished jar. It paints the parts of the window without a display, so that
 * the virtual machine can archive their classes (class data sharing) and the window opens sooner.
 */
final class WarmUp {
    private static final String ROOM = WarmUp.class.getPackageName().replace('.', '/') + "/";

    private WarmUp() {}

    /** Paints everything once and ends. */
    public static void main(String[] arguments) throws Exception {
        SwingUtilities.invokeAndWait(WarmUp::paint);
        loadTheRest();
        System.exit(0);
    }

    private static void paint() {
        LookAndFeel.install(Theme.LIGHT);
        Session session = Session.of(Notebook.experiment());
        Workbench workbench = new Workbench(session, new WindowEffects(text -> {}, new DataFiles()));
        Playback playing = new Playback(workbench, plays -> {});
        MoveActions moves = new MoveActions(workbench, playing);
        StatusBar status = new StatusBar(moves.stop);
        Desk desk = new WindowDesk(workbench, new WindowEffects(text -> {}, new DataFiles()));
        Transport transport = new Transport(
                moves,
                new Appearance(Theme.LIGHT, () -> {}),
                UserAction.of("Record", () -> {}),
                UserAction.of("Stage", () -> {}),
                playing,
                desk,
                Optional::empty);
        CommandsPane commands = new CommandsPane(command -> {});
        FigurePane figure = new FigurePane(command -> {}, status);
        ComputationPane computation = new ComputationPane(command -> {});
        Workspace workspace = new Workspace(command -> {}, computation, figure, commands, status);
        TimelinePane timeline = new TimelinePane(command -> {}, session.snapshot());
        Snapshot now = session.snapshot();
        for (Pane pane : List.of(transport, workspace, timeline)) {
            pane.display(now);
            pane.restyle();
            paint(pane.component());
        }
        paint(status.component());
    }

    private static void paint(Component component) {
        component.setSize(1600, 900);
        layOut(component);
        BufferedImage image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.paint(g);
        g.dispose();
    }

    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }

    /** Loads by name the classes that need a display: frames, menus, dialogs. */
    private static void loadTheRest() throws IOException, URISyntaxException, ClassNotFoundException {
        Path jar = Path.of(
                WarmUp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile classes = new JarFile(jar.toFile())) {
            List<String> names = classes.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(ROOM) && name.endsWith(".class") && !name.contains("package-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
            for (String name : names) {
                Class.forName(name, false, WarmUp.class.getClassLoader());
            }
        }
    }
}
