package org.backstep.window.tables;

import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;

/** The menu of an entry of a matrix: edit, freeze. */
final class MatrixMenu {
    /** The key that freezes and unfreezes an entry. */
    static final String KEY = "F";

    private MatrixMenu() {}

    /**
     * Makes the menu of an entry.
     *
     * @param entry "W_d[2,1]"
     * @param frozen whether it is frozen
     */
    static JPopupMenu of(String entry, boolean frozen, Runnable freeze, Runnable edit) {
        JPopupMenu menu = new JPopupMenu(entry);
        menu.setName("entry menu");
        menu.add(item((frozen ? "Unfreeze " : "Freeze ") + entry, "freeze entry", KEY, freeze));
        menu.add(item("Edit " + entry, "edit entry", "F2", edit));
        return menu;
    }

    private static JMenuItem item(String text, String name, String key, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.setName(name);
        item.setAccelerator(KeyStroke.getKeyStroke(key));
        item.addActionListener(event -> action.run());
        return item;
    }
}
