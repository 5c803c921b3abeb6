package org.backstep.window.desk;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JFrame;

/** The remembered place of a window, restored on a screen that exists. */
public final class FramePlace {
    private final JFrame frame;
    private final UserPreferences preferred;
    /** The bounds of the window when it is not maximised. */
    private Rectangle normal = new Rectangle();

    public FramePlace(JFrame frame, UserPreferences preferred) {
        this.frame = frame;
        this.preferred = preferred;
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                note();
            }

            @Override
            public void componentMoved(ComponentEvent event) {
                note();
            }
        });
    }

    private void note() {
        if (!isMaximised()) {
            normal = frame.getBounds();
        }
    }

    private boolean isMaximised() {
        return (frame.getExtendedState() & JFrame.MAXIMIZED_BOTH) == JFrame.MAXIMIZED_BOTH;
    }

    /**
     * Restores the place; called before the window is shown.
     *
     * @param first the size if nothing is remembered
     */
    public void restore(Dimension first) {
        var screens = Places.screens();
        Rectangle screen = screens.get(0);
        Rectangle middle = new Rectangle(
                screen.x + (screen.width - first.width) / 2,
                screen.y + (screen.height - first.height) / 2,
                first.width,
                first.height);
        normal = Places.onScreen(preferred.bounds().orElse(middle), screens);
        frame.setBounds(normal);
        if (preferred.isMaximised()) {
            frame.setExtendedState(JFrame.MAXIMIZED_BOTH);
        }
    }

    public void remember() {
        boolean maximised = isMaximised();
        preferred.remember(maximised ? normal : frame.getBounds(), maximised);
    }
}
