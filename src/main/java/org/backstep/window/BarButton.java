package org.backstep.window;

import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JToggleButton;

/**
 * A button of the bar: an icon, and a word where there is room. Tab reaches it, but a click leaves the focus where it is, so
 * that the arrow keys and Space go on meaning what they mean in the computation.
 *
 * @param word shown beside the icon; empty for none
 * @param until the narrowest bar that shows the word; 0 is the widest
 */
record BarButton(AbstractButton button, String word, int until) {
    /** A button that does something. */
    static BarButton of(String name, String word, int until, String description, Icons icon, Runnable action) {
        BarButton made = new BarButton(new JButton(icon.icon()), word, until);
        made.dress(name, description);
        made.button.addActionListener(event -> action.run());
        return made;
    }

    /** A button that is on or off; what it shows is set from outside. */
    static BarButton toggle(String name, String word, String description, Icons icon, Runnable action) {
        BarButton made = new BarButton(new JToggleButton(icon.icon()), word, 0);
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

    /** Takes on the size for a bar of this narrowness. */
    void fit(int narrowness) {
        button.setText(narrowness <= until ? word : "");
    }
}
