package org.backstep.window.sweeping;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.backstep.command.Command;
import org.backstep.session.Snapshot;
import org.backstep.window.desk.Places;
import org.backstep.window.desk.Questions;
import org.backstep.window.kit.Notices;
import org.jspecify.annotations.Nullable;

/** A window for sweeps beside the main one, which goes on working. Closing it stops a sweep that is running. */
public final class SweepWindow {
    private static final Dimension SIZE = new Dimension(860, 680);

    private final JFrame owner;
    private final Supplier<Snapshot> now;
    private final Consumer<Command> send;
    private final Questions questions;
    private final Notices notices;
    private @Nullable JDialog dialog;
    private @Nullable SweepPane pane;

    public SweepWindow(
            JFrame owner, Supplier<Snapshot> now, Consumer<Command> send, Questions questions, Notices notices) {
        this.owner = owner;
        this.now = now;
        this.send = send;
        this.questions = questions;
        this.notices = notices;
    }

    /** Opens the window, or brings it to the front. */
    public void show() {
        SweepPane shown = pane == null ? new SweepPane(now, send, questions, notices) : pane;
        pane = shown;
        JDialog window = dialog == null ? made(shown) : dialog;
        dialog = window;
        shown.refresh();
        if (!window.isVisible()) {
            Dimension size = UIScale.scale(SIZE);
            Rectangle over = owner.getBounds();
            window.setBounds(Places.onScreen(
                    new Rectangle(
                            over.x + (over.width - size.width) / 2,
                            over.y + (over.height - size.height) / 2,
                            size.width,
                            size.height),
                    Places.screens()));
            window.setVisible(true);
        }
        window.toFront();
        shown.first().requestFocusInWindow();
    }

    private JDialog made(SweepPane shown) {
        JDialog window = new JDialog(owner, "Sweep – Backstep", false);
        window.setName("sweep window");
        window.setContentPane(shown.component());
        window.setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
        window.getRootPane()
                .registerKeyboardAction(
                        event -> close(window, shown),
                        KeyStroke.getKeyStroke("ESCAPE"),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowActivated(WindowEvent event) {
                shown.refresh();
            }

            @Override
            public void windowClosing(WindowEvent event) {
                shown.stop();
            }

            @Override
            public void windowClosed(WindowEvent event) {
                shown.stop();
            }
        });
        return window;
    }

    private static void close(JDialog window, SweepPane shown) {
        shown.stop();
        window.setVisible(false);
    }

    /** Takes on other colours or sizes. */
    public void restyle() {
        SweepPane shown = pane;
        if (shown != null) {
            shown.restyle();
        }
    }
}
