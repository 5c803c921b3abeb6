package org.backstep.window.computation;

import java.awt.Component;

/** Cards and their equations, for tests of the whole window. */
public final class CardDoor {
    private CardDoor() {}

    /** A card's phase is gone to by the arrow keys as well; an equation without numbers has nothing to choose. */
    public static boolean isOnlyForTheMouse(Component component) {
        return component instanceof PhaseCard || (component instanceof EquationLine && !component.isFocusable());
    }
}
