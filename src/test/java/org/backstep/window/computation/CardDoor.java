package org.backstep.window.computation;

import java.awt.Component;
import java.awt.Container;
import java.util.stream.Stream;

/** Cards and their equations, for tests of the whole window. */
public final class CardDoor {
    private CardDoor() {}

    /** The equations in a container, whether they are shown or not. */
    static Stream<EquationLine> equations(Container in) {
        return Stream.of(in.getComponents())
                .flatMap(part -> part instanceof EquationLine line
                        ? Stream.of(line)
                        : part instanceof Container container ? equations(container) : Stream.empty());
    }

    /** An equation without numbers has nothing to choose. */
    public static boolean isOnlyForTheMouse(Component component) {
        return component instanceof EquationLine && !component.isFocusable();
    }
}
