package org.backstep.window;

import javax.swing.Action;
import org.backstep.notation.Palette;
import org.backstep.window.kit.Icons;
import org.backstep.window.kit.LookAndFeel;
import org.backstep.window.kit.Theme;
import org.backstep.window.kit.UserAction;

/** The theme of the window, and the actions that change it. */
final class Appearance {
    private static final double SMALLEST = 0.75;
    private static final double LARGEST = 3;
    private static final double STEP = 0.25;

    final UserAction dark =
            UserAction.of("Dark colours", this::toggleDark, "ctrl D").on(Icons.THEME);
    final UserAction projector = UserAction.of("Projector", this::toggleProjector, "ctrl P")
            .on(Icons.PROJECTOR, "Larger, with more contrast");
    final UserAction larger = UserAction.shared(
            "Larger", () -> zoomBy(STEP), "ctrl PLUS", "ctrl EQUALS", "ctrl shift EQUALS", "ctrl ADD");
    final UserAction smaller = UserAction.shared("Smaller", () -> zoomBy(-STEP), "ctrl MINUS", "ctrl SUBTRACT");
    final UserAction actualSize = UserAction.shared("Actual size", () -> zoom(1), "ctrl 0", "ctrl NUMPAD0");

    private final Runnable restyle;

    /**
     * Installs the look and feel of a theme.
     *
     * @param restyle callback; gives all parts of the window their look anew
     */
    Appearance(Theme theme, Runnable restyle) {
        this.restyle = restyle;
        LookAndFeel.install(theme);
        nameScale();
    }

    private void toggleDark() {
        Palette now = Theme.now().palette();
        change(Theme.now().with(Palette.of(!now.isDark(), now.isProjector())));
    }

    private void toggleProjector() {
        Palette now = Theme.now().palette();
        change(Theme.now().with(Palette.of(now.isDark(), !now.isProjector())));
    }

    private void zoomBy(double step) {
        zoom(Theme.now().zoom() + step);
    }

    /** Sets the zoom, from 75 % to 300 %. */
    void zoom(double factor) {
        change(Theme.now().zoomed(Math.max(SMALLEST, Math.min(LARGEST, factor))));
    }

    private void change(Theme other) {
        LookAndFeel.install(other);
        nameScale();
        restyle.run();
    }

    /** The menu names the present scale. */
    private void nameScale() {
        long percent = Math.round(100 * Theme.now().zoom());
        actualSize.putValue(Action.NAME, percent == 100 ? "Actual size" : "Actual size (now " + percent + " %)");
    }
}
