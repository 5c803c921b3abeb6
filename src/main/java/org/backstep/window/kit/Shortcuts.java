package org.backstep.window.kit;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;

/**
 * The keys of the whole window. A component that uses a key itself keeps it, a text its spaces, and an open menu its
 * arrows.
 */
public final class Shortcuts {
    private final JComponent content;

    /**
     * The keys of a window.
     *
     * @param content its content; not its root pane, where our keys would go before those of an open menu
     */
    public Shortcuts(JComponent content) {
        this.content = content;
    }

    /** Takes the arrow keys from a split pane or scroll pane, which would move with them; the window needs them. */
    public static void leaveTo(JComponent pane) {
        for (String key : List.of("LEFT", "RIGHT", "UP", "DOWN", "HOME", "END", "PAGE_UP", "PAGE_DOWN")) {
            pane.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
        }
    }

    /** Binds the keys of a shared action. */
    public void bind(UserAction action) {
        for (KeyStroke key : action.strokes()) {
            content.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, key);
            content.getActionMap().put(key, new Bound(action, key));
        }
    }

    /**
     * Whether the focused component keeps a key: text fields and popovers keep keys without Ctrl; but a field of one line
     * has no pages.
     */
    private static boolean isLeftTo(Component focus, KeyStroke key) {
        boolean plain = (key.getModifiers() & (InputEvent.CTRL_DOWN_MASK | InputEvent.META_DOWN_MASK)) == 0;
        boolean types =
                focus instanceof JTextComponent text && text.isEditable() && key.getKeyCode() != KeyEvent.VK_ESCAPE;
        boolean pages = key.getKeyCode() == KeyEvent.VK_PAGE_UP || key.getKeyCode() == KeyEvent.VK_PAGE_DOWN;
        boolean keeps = types && !(pages && focus instanceof JTextField);
        return plain && (keeps || Popover.isAround(focus));
    }

    private static final class Bound extends AbstractAction {
        private final UserAction action;
        private final KeyStroke key;

        Bound(UserAction action, KeyStroke key) {
            this.action = action;
            this.key = key;
        }

        /** A disabled action leaves the key to others. */
        @Override
        public boolean isEnabled() {
            Component focus =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            boolean menuIsOpen = MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
            return !menuIsOpen && (focus == null || !isLeftTo(focus, key));
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            action.actionPerformed(event);
        }
    }
}
