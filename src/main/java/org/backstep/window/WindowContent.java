package org.backstep.window;

import java.awt.BorderLayout;
import java.awt.Color;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.backstep.notation.Palette.Role;
import org.backstep.window.kit.MinimumSizePanel;
import org.backstep.window.kit.Theme;

/** All that is below the menus: the bar, under it that of a recording, the workspace, the timeline, the status line. */
final class WindowContent {
    private final MinimumSizePanel panel = new MinimumSizePanel(420, 320);
    private final JPanel bottom = new JPanel(new BorderLayout());
    private final JComponent bar;
    private final JComponent status;

    WindowContent(JComponent bar, JComponent recording, JComponent middle, JComponent timeline, JComponent status) {
        this.bar = bar;
        this.status = status;
        bottom.add(timeline, BorderLayout.CENTER);
        bottom.add(status, BorderLayout.SOUTH);
        JPanel top = new JPanel(new BorderLayout());
        top.add(bar, BorderLayout.NORTH);
        top.add(recording, BorderLayout.SOUTH);
        panel.add(top, BorderLayout.NORTH);
        panel.add(middle, BorderLayout.CENTER);
        panel.add(bottom, BorderLayout.SOUTH);
        restyle();
    }

    /** The panel with all parts. */
    MinimumSizePanel panel() {
        return panel;
    }

    void restyle() {
        Color line = Theme.now().colour(Role.GRID);
        bar.setBackground(Theme.now().colour(Role.BACKGROUND));
        bar.setBorder(BorderFactory.createMatteBorder(1, 0, 1, 0, line));
        bottom.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, line));
        status.setBackground(Theme.now().colour(Role.BACKGROUND));
    }
}
