package org.backstep.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.Preferences;
import javax.swing.SwingUtilities;
import org.backstep.command.Notebook;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.kit.LookAndFeel;

/** The entry to the window. */
public final class Window {
    private Window() {}

    /**
     * Whether there is a display for the window.
     *
     * @throws UserError if one is named, but does not answer
     */
    public static boolean canOpen() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | LinkageError noAnswer) {
            throw new UserError("the display does not answer (" + System.getenv("DISPLAY")
                    + "); without one, use replay, train or export");
        }
    }

    /**
     * Opens the window on the notebook's experiment, or on a data file or lesson; returns when the window is closed.
     */
    public static void open(Optional<Path> file) {
        HeadStart.mathematics();
        UserPreferences preferred = new UserPreferences(Preferences.userRoot().node("org/backstep"));
        SwingUtilities.invokeLater(() -> LookAndFeel.install(preferred.theme()));
        Session session = Session.of(Notebook.experiment());
        HeadStart.charts(session);
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeLater(() -> {
            try {
                shown(session, preferred, closed, file);
            } catch (RuntimeException | Error failed) {
                closed.countDown();
                throw failed;
            }
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void shown(Session session, UserPreferences preferred, CountDownLatch closed, Optional<Path> file) {
        MainWindow window = new MainWindow(session, preferred);
        window.frame().addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.countDown();
            }
        });
        window.show();
        file.ifPresent(window::open);
    }
}
