package org.backstep.window.kit;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/** An action of the user, the same by a menu, by keys and by a button: its name, keys, icon, tool-tip and task. */
public final class UserAction extends AbstractAction {
    private final String name;
    private final Runnable task;
    private final List<String> keys;
    private final boolean shared;

    private UserAction(String name, Runnable task, boolean shared, String... keys) {
        super(name);
        this.name = name;
        this.task = task;
        this.shared = shared;
        this.keys = List.of(keys);
        if (keys.length > 0) {
            putValue(ACCELERATOR_KEY, KeyStroke.getKeyStroke(keys[0]));
        }
        putValue(SHORT_DESCRIPTION, withKey(name));
    }

    /** An action whose keys, as {@link KeyStroke#getKeyStroke(String)} reads them, belong to its menu item. */
    public static UserAction of(String name, Runnable task, String... keys) {
        return new UserAction(name, task, false, keys);
    }

    /** An action whose keys a component keeps if it uses them itself: see {@link Shortcuts}. */
    public static UserAction shared(String name, Runnable task, String... keys) {
        return new UserAction(name, task, true, keys);
    }

    /** Gives the action's buttons an icon; its menu items have none. */
    public UserAction on(Icons icon) {
        putValue(LARGE_ICON_KEY, icon.icon());
        return this;
    }

    /** Gives the action's buttons an icon, and a sentence in place of the name as their tool-tip. */
    public UserAction on(Icons icon, String sentence) {
        putValue(SHORT_DESCRIPTION, withKey(sentence));
        return on(icon);
    }

    /** The name in the help; menus may show a longer text at times. */
    public String name() {
        return name;
    }

    public boolean isShared() {
        return shared;
    }

    public List<KeyStroke> strokes() {
        return keys.stream().map(KeyStroke::getKeyStroke).toList();
    }

    /** The tool-tip of buttons. */
    public String description() {
        return String.valueOf(getValue(Action.SHORT_DESCRIPTION));
    }

    /** A sentence with the first key after it: "One epoch back (Shift+Left)". */
    public String withKey(String sentence) {
        return keys.isEmpty()
                ? sentence
                : sentence + " ("
                        + Arrays.stream(keys.get(0).split(" "))
                                .map(UserAction::capitalised)
                                .collect(Collectors.joining("+"))
                        + ")";
    }

    /** "PAGE_UP" is "Page Up". */
    private static String capitalised(String key) {
        return Arrays.stream(key.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** A menu item; it shows the key of a shared action, but leaves it to the window. */
    public JMenuItem item() {
        JMenuItem item = new JMenuItem(this) {
            @Override
            protected boolean processKeyBinding(KeyStroke key, KeyEvent event, int condition, boolean pressed) {
                return !shared && super.processKeyBinding(key, event, condition, pressed);
            }
        };
        item.setName(name);
        item.setToolTipText(null);
        return item;
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        task.run();
    }
}
