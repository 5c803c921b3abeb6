package org.backstep.window.kit;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Toolkit;
import java.awt.event.ContainerEvent;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.plaf.UIResource;

/**
 * The components that are in no window now, as those of a tab or a panel put away. A change of the look and feel reaches
 * windows only, so these are kept in mind, by the root of their tree, and updated with them.
 */
final class LooseComponents {
    private static final Set<Component> ROOTS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private LooseComponents() {}

    static void watch() {
        Toolkit.getDefaultToolkit()
                .addAWTEventListener(event -> moved((ContainerEvent) event), AWTEvent.CONTAINER_EVENT_MASK);
    }

    private static void moved(ContainerEvent event) {
        boolean added = event.getID() == ContainerEvent.COMPONENT_ADDED;
        Component root = added ? event.getContainer() : event.getChild();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        if (added) {
            ROOTS.remove(event.getChild());
        }
        // the look and feel makes its own parts anew
        if (root instanceof JComponent && !(root instanceof UIResource)) {
            ROOTS.add(root);
        }
    }

    static void update() {
        List.copyOf(ROOTS).stream()
                .filter(root -> root.getParent() == null)
                .forEach(SwingUtilities::updateComponentTreeUI);
    }
}
