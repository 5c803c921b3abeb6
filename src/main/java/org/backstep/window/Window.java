package org.backstep.window;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.prefs.Preferences;
import javax.swing.SwingUtilities;
import org.backstep.command.Notebook;
import org.backstep.session.Session;

/** Opens the window. */
public final class Window {
    private Window() {}

    /** Whether there is a display to open it on. */
    public static boolean canOpen() {
        return !GraphicsEnvironment.isHeadless();
    }

    /** Opens it on the notebook's experiment at the start, or on a data file or lesson; returns at once. */
    public static void open(Optional<Path> file) {
        Session session = Session.of(Notebook.experiment());
        SwingUtilities.invokeLater(() -> {
            MainWindow window =
                    new MainWindow(session, new Preferred(Preferences.userRoot().node("org/backstep")));
            window.show();
            file.ifPresent(window::open);
        });
    }
}
