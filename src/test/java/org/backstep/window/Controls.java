package org.backstep.window;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.plaf.basic.BasicSplitPaneDivider;
import javax.swing.text.JTextComponent;
import org.backstep.window.computation.CardDoor;
import org.backstep.window.kit.Caption;

/** Finds the controls of a window that a person can act on. On the event dispatch thread. */
final class Controls {
    private Controls() {}

    /** The controls that are shown and enabled, without menus: they have keys of their own. */
    static List<JComponent> in(Container root) {
        List<JComponent> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Component component, List<JComponent> found) {
        // their parts are moved by keys of the whole
        boolean whole = component instanceof JScrollBar || component instanceof BasicSplitPaneDivider;
        if (whole || !component.isVisible()) {
            return;
        }
        if (component instanceof JComponent control
                && isControl(control)
                && control.isShowing()
                && control.isEnabled()) {
            found.add(control);
        }
        if (component instanceof Container container && !hasPartsOfItsOwn(component)) {
            for (Component child : container.getComponents()) {
                collect(child, found);
            }
        }
    }

    private static boolean isControl(JComponent c) {
        if (c instanceof JMenuItem) {
            return false;
        }
        boolean swings = c instanceof AbstractButton
                || c instanceof JTextComponent
                || c instanceof JComboBox
                || c instanceof JSpinner
                || c instanceof JSlider
                || c instanceof JTable
                || c instanceof JList
                || c instanceof JTree
                || c instanceof JTabbedPane;
        boolean ours = c.getClass().getName().startsWith("org.backstep")
                && !(c instanceof Caption) // a tool tip listens to the mouse, too
                && c.getMouseListeners().length > 0
                && !CardDoor.isOnlyForTheMouse(c);
        return swings ? !isPartOfTabs(c) : ours;
    }

    private static boolean hasPartsOfItsOwn(Component component) {
        return component instanceof JComboBox || component instanceof JSpinner;
    }

    /** The buttons with which a row of tabs is scrolled; the arrow keys do the same. */
    private static boolean isPartOfTabs(JComponent c) {
        return c instanceof AbstractButton
                && c.getParent() instanceof JTabbedPane
                && c.getClass().getName().contains("TabbedPaneUI");
    }

    /** A name to find it by in the source. */
    static String called(Component c) {
        StringBuilder path = new StringBuilder(simply(c));
        for (Container up = c.getParent(); up != null; up = up.getParent()) {
            if (up.getName() != null
                    && !up.getName().startsWith("null.")
                    && !up.getName().startsWith("frame")) {
                path.insert(0, simply(up) + " > ");
            }
        }
        return path.toString();
    }

    private static String simply(Component c) {
        String text = c instanceof AbstractButton button && button.getText() != null ? button.getText() : "";
        String name = c.getName() != null ? c.getName() : !text.isEmpty() ? text : nameForScreenReaders(c);
        return c.getClass().getSimpleName() + " \"" + name + '"';
    }

    static String nameForScreenReaders(Component c) {
        AccessibleContext context = c.getAccessibleContext();
        String name = context == null ? null : context.getAccessibleName();
        return name == null ? "" : name.strip();
    }
}
