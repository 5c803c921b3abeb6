package org.backstep.window;

import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** Does something when a menu opens. */
final class OnOpening implements MenuListener {
    private final Runnable action;

    OnOpening(Runnable action) {
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
