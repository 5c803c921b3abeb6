package org.backstep.window;

import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Keys of the whole window. A component that uses a key itself keeps it. */
final class Shortcuts {
    private final JComponent root;

    Shortcuts(JComponent root) {
        this.root = root;
    }

    /** A split pane moves its divider, a scroll pane its view, by the arrow keys of everything in it; the window needs them. */
    static void leaveTo(JComponent pane) {
        for (String key : List.of("LEFT", "RIGHT", "UP", "DOWN", "HOME", "END")) {
            pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
        }
    }

    /** Binds keys (as {@link KeyStroke#getKeyStroke(String)} reads them) to an action. */
    void bind(Runnable action, String... keys) {
        for (String key : keys) {
            KeyStroke stroke = KeyStroke.getKeyStroke(key);
            if (stroke == null) {
                throw new IllegalArgumentException("no key " + key);
            }
            root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, key);
            root.getActionMap().put(key, new AbstractAction() {
                private static final long serialVersionUID = 1;

                @Override
                public void actionPerformed(ActionEvent event) {
                    action.run();
                }
            });
        }
    }
}
