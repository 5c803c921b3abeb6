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

    /** The scale at which a lecture's digits are 20 pixels of 1050 high, for each pixel of the window's height. */
    private static final double STAGE = 1.75 / 1050;

    private final Runnable restyle;
    /** What the user has chosen; on the stage it is shown larger. */
    private Theme chosen;

    private int stageHeight;
    private double stageScale = 1;

    /**
     * Installs the look and feel of a theme.
     *
     * @param restyle callback; gives all parts of the window their look anew
     */
    Appearance(Theme theme, Runnable restyle) {
        this.restyle = restyle;
        chosen = theme;
        LookAndFeel.install(theme);
        nameScale();
    }

    /** What the user has chosen. */
    Theme chosen() {
        return chosen;
    }

    /**
     * Fits the stage into a window.
     *
     * @param height of the window in pixels; 0 if the stage is off
     */
    void fitStage(int height) {
        int rounded = height / 50 * 50;
        if (rounded != stageHeight) {
            stageHeight = rounded;
            stageScale = 1;
            change(chosen);
        }
    }

    private void toggleDark() {
        change(chosen.with(Palette.of(!chosen.isDark(), chosen.isProjector())));
    }

    private void toggleProjector() {
        change(chosen.with(Palette.of(chosen.isDark(), !chosen.isProjector())));
    }

    private void zoomBy(double step) {
        zoom((stageHeight > 0 ? stageScale : chosen.zoom()) + step);
    }

    /** Sets the zoom, from 75 % to 300 %. */
    void zoom(double factor) {
        double within = Math.max(SMALLEST, Math.min(LARGEST, factor));
        if (stageHeight > 0) {
            stageScale = within;
            change(chosen);
        } else {
            change(chosen.zoomed(within));
        }
    }

    private void change(Theme other) {
        chosen = other;
        LookAndFeel.install(
                stageHeight == 0
                        ? chosen
                        : new Theme(Palette.of(chosen.isDark(), true), STAGE * stageHeight * stageScale));
        nameScale();
        restyle.run();
    }

    /** The menu names the present scale. */
    private void nameScale() {
        long percent = Math.round(100 * (stageHeight > 0 ? stageScale : chosen.zoom()));
        actualSize.putValue(Action.NAME, percent == 100 ? "Actual size" : "Actual size (now " + percent + " %)");
    }
}
