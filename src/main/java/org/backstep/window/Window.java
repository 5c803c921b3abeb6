package org.backstep.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javax.swing.SwingUtilities;
import org.backstep.command.Notebook;
import org.backstep.data.TemporaryFolder;
import org.backstep.notation.UserError;
import org.backstep.session.Session;
import org.backstep.window.desk.UserPreferences;
import org.backstep.window.keeping.Keeping;
import org.backstep.window.kit.LookAndFeel;

/** The entry to the window. */
public final class Window {
    /** It would say on the terminal when it makes its folder, or cannot. */
    private static final Logger OF_PREFERENCES = Logger.getLogger("java.util.prefs");

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
     *
     * @param keeps whether unsaved work may be kept for after a crash
     * @throws UserError if this machine cannot show letters
     */
    public static void open(Optional<Path> file, boolean keeps) {
        TemporaryFolder.require();
        OF_PREFERENCES.setLevel(Level.OFF);
        HeadStart.mathematics();
        UserPreferences preferred = new UserPreferences(Preferences.userRoot().node("org/backstep"));
        CompletableFuture<Void> closed = new CompletableFuture<>();
        onEventThread(closed, () -> LookAndFeel.install(preferred.theme()));
        Session session = Session.of(Notebook.experiment());
        HeadStart.charts(session);
        onEventThread(closed, () -> {
            MainWindow window = new MainWindow(session, preferred, Keeping.ofThisUser(keeps));
            show(window, closed, file);
        });
        try {
            closed.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof UserError mistake ? mistake : failed;
        }
    }

    /** A window that cannot be made is as good as closed. */
    private static void onEventThread(CompletableFuture<Void> closed, Runnable task) {
        SwingUtilities.invokeLater(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error failed) {
                closed.completeExceptionally(failed);
            }
        });
    }

    private static void show(MainWindow window, CompletableFuture<Void> closed, Optional<Path> file) {
        window.frame().addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.complete(null);
            }
        });
        window.show();
        window.offerKeptWork(() -> file.ifPresent(window::open));
    }
}
