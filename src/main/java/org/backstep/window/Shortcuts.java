package org.backstep.window;

import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/**
 * Keys of the whole window. A component that uses a key itself keeps it, a text its spaces, and an open menu its arrows.
 */
final class Shortcuts {
    private final JComponent content;

    /**
     * For a window.
     *
     * @param content its content; not its root pane, where our keys would go before those of an open menu
     */
    Shortcuts(JComponent content) {
        this.content = content;
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
            content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, key);
            content.getActionMap().put(key, new AbstractAction() {
                private static final long serialVersionUID = 1;

                @Override
                public boolean isEnabled() {
                    return !(stroke.getKeyCode() == KeyEvent.VK_SPACE && isTyping());
                }

                @Override
                public void actionPerformed(ActionEvent event) {
                    action.run();
                }
            });
        }
    }

    /** Swing's texts take what is typed, but leave the key itself to others. */
    private static boolean isTyping() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent text
                && text.isEditable();
    }
}
