package org.backstep.window;

import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import org.backstep.window.kit.Icons;

/**
 * A button of the bar: an icon, and a word where there is room. Tab reaches it, but a click leaves the focus where it is, so
 * that the arrow keys and Space go on meaning what they mean in the computation.
 *
 * @param word shown beside the icon; empty for none
 * @param words how many words a bar must have room for to show this one: 1 the important ones, 2 all
 */
record BarButton(AbstractButton button, String word, int words) {
    /** A button that does something. */
    static BarButton of(String name, String word, int words, String description, Icons icon, Runnable action) {
        BarButton made = new BarButton(new JButton(icon.icon()), word, words);
        made.dress(name, description);
        made.button.addActionListener(event -> action.run());
        return made;
    }

    /** A button that is on or off; what it shows is set from outside. */
    static BarButton toggle(String name, String word, String description, Icons icon, Runnable action) {
        BarButton made = new BarButton(new JToggleButton(icon.icon()), word, 2);
        made.dress(name, description);
        made.button.addActionListener(event -> action.run());
        return made;
    }

    private void dress(String name, String description) {
        button.setName(name);
        button.setText(word);
        button.setRequestFocusEnabled(false);
        button.setToolTipText(description);
        button.getAccessibleContext().setAccessibleName(description);
    }

    /** Shows its word or not, in a bar with room for so many. */
    void fit(int room) {
        button.setText(room >= words ? word : "");
    }
}
