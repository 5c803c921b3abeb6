package org.backstep.window.kit;

import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Keys and a visible focus for components that are drawn by hand. */
public final class ComponentKeys {
    private ComponentKeys() {}

    /** Runs an action when one of the keys is pressed in the component. */
    public static void bind(JComponent component, Runnable action, String... keys) {
        for (String key : keys) {
            component.getInputMap().put(KeyStroke.getKeyStroke(key), key);
            component.getActionMap().put(key, new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent event) {
                    action.run();
                }
            });
        }
    }

    /** Repaints the component when it gets or loses the focus. */
    public static void showFocus(JComponent component) {
        component.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                component.repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                component.repaint();
            }
        });
    }
}
