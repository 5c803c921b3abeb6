package org.backstep.window.kit;

import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** A listener that runs an action when a menu opens. */
public final class MenuOpenListener implements MenuListener {
    private final Runnable action;

    public MenuOpenListener(Runnable action) {
        this.action = action;
    }

    @Override
    public void menuSelected(MenuEvent event) {
        action.run();
    }

    @Override
    public void menuDeselected(MenuEvent event) {}

    @Override
    public void menuCanceled(MenuEvent event) {}
}
