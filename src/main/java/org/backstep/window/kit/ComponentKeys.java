package org.backstep.window.kit;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.geom.Rectangle2D;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.UIManager;

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

    /** Draws a frame of two points inside the component while it has the focus. */
    public static void paintFocus(Graphics2D g, JComponent component, double point) {
        if (component.isFocusOwner()) {
            double width = 2 * point;
            g.setColor(UIManager.getColor("Component.focusedBorderColor"));
            g.setStroke(new BasicStroke((float) width));
            g.draw(new Rectangle2D.Double(
                    width / 2, width / 2, component.getWidth() - width, component.getHeight() - width));
        }
    }
}
