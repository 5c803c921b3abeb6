package org.backstep.window;

import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import org.backstep.window.kit.UserAction;

/**
 * A button of the bar: an icon, and a word where there is room. Tab reaches it, but a click leaves the focus where it is, so
 * that the arrow keys and Space go on meaning what they mean in the computation.
 *
 * @param word shown beside the icon; empty for none
 * @param words how many words a bar must have room for to show this one: 1 the important ones, 2 all
 */
record BarButton(AbstractButton button, String word, int words) {
    /** A button that shows an action. */
    static BarButton of(String name, String word, int words, UserAction action) {
        return new BarButton(name, new JButton(), word, words, action);
    }

    /** A button that is on or off; what it shows is set from outside. */
    static BarButton toggle(String name, String word, UserAction action) {
        return new BarButton(name, new JToggleButton(), word, 2, action);
    }

    private BarButton(String name, AbstractButton button, String word, int words, UserAction action) {
        this(button, word, words);
        button.setHideActionText(true);
        button.setAction(action);
        button.setName(name);
        button.setText(word);
        button.setRequestFocusEnabled(false);
        button.getAccessibleContext().setAccessibleName(action.description());
    }

    /** Shows its word or not, in a bar with room for so many. */
    void fit(int room) {
        button.setText(room >= words ? word : "");
    }
}
