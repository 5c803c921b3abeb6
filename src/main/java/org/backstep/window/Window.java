package org.backstep.window;

import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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

    /** Opens it on the notebook's experiment at the start, or on a data file or lesson; returns when it is closed. */
    public static void open(Optional<Path> file) {
        Session session = Session.of(Notebook.experiment());
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeLater(() -> {
            MainWindow window =
                    new MainWindow(session, new Preferred(Preferences.userRoot().node("org/backstep")));
            window.frame().addWindowListener(new WindowAdapter() {
                @Override
                public void windowClosed(WindowEvent event) {
                    closed.countDown();
                }
            });
            window.show();
            file.ifPresent(window::open);
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
