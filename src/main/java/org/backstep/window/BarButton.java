package org.backstep.window;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import org.backstep.window.kit.UserAction;

/**
 * A button of the bar: an icon, and a word where there is room. Tab reaches it, but a click leaves the focus where it
 * is, so that the arrow keys and Space keep their meaning in the computation.
 *
 * @param word shown beside the icon; empty for none; the longest one if it changes
 * @param words the room that the word needs: 1 for important words, 2 for the others
 */
record BarButton(AbstractButton button, String word, int words) {
    /** The style of a button that shares the bar with many others. */
    static final String NARROW = "minimumWidth: 40; margin: 2,8,2,8";

    static BarButton of(String name, String word, int words, UserAction action) {
        return new BarButton(name, new JButton(), word, words, action);
    }

    /** A button that is on or off, as its owner sets it. */
    static BarButton toggle(String name, String word, UserAction action) {
        return new BarButton(name, new JToggleButton(), word, 2, action);
    }

    private BarButton(String name, AbstractButton button, String word, int words, UserAction action) {
        this(button, word, words);
        button.setHideActionText(true);
        button.setAction(action);
        button.setName(name);
        button.setText(word);
        button.putClientProperty(FlatClientProperties.STYLE, NARROW);
        button.setRequestFocusEnabled(false);
        button.getAccessibleContext().setAccessibleName(action.description());
    }

    /** Shows the word if the bar has room for it. */
    void fit(int room) {
        fit(room, word);
    }

    /** Shows another word in the room of the longest one, so that the buttons after it stay where they are. */
    void fit(int room, String other) {
        button.setPreferredSize(null);
        button.setText(room >= words ? word : "");
        if (room >= words && !other.equals(word)) {
            button.setPreferredSize(button.getPreferredSize());
            button.setText(other);
        }
    }
}
