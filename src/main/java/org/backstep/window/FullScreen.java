package org.backstep.window;

import java.awt.GraphicsDevice;
import javax.swing.JFrame;

/** A window over the whole screen, and back. */
final class FullScreen {
    private final JFrame frame;

    FullScreen(JFrame frame) {
        this.frame = frame;
    }

    void toggle() {
        GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
        screen.setFullScreenWindow(screen.getFullScreenWindow() == frame ? null : frame);
    }
}
