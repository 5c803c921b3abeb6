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

    /** The least height of a digit in the units of a network's drawing and at its weights, in pixels. */
    public static double leastDigit(Component network) {
        return ((NetworkDrawing) network)
                .picture().orElseThrow().texts().texts().stream()
                        .filter(text -> text.kind() != NetworkText.Kind.NOTE)
                        .mapToDouble(text -> text.font()
                                .createGlyphVector(NetworkText.RENDERING, "0")
                                .getVisualBounds()
                                .getHeight())
                        .min()
                        .orElseThrow();
    }

    /** An equation without numbers has nothing to choose. */
    public static boolean isOnlyForTheMouse(Component component) {
        return component instanceof EquationLine && !component.isFocusable();
    }
}
