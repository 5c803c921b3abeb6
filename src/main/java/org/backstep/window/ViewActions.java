package org.backstep.window;

import java.awt.GraphicsDevice;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JMenu;
import org.backstep.window.computation.ComputationPane;
import org.backstep.window.kit.UserAction;
import org.backstep.window.plots.ChartMenu;
import org.backstep.window.plots.FigurePane;

/** The actions on the enlarged chart, the focus, the screen and the appearance. */
final class ViewActions {
    final Appearance appearance;
    final UserAction escape;
    final UserAction fullScreen;
    final UserAction stage;
    final UserAction pageOn;
    final UserAction pageBack;
    final List<UserAction> enlarge;
    final UserAction axes;

    private final FigurePane figure;

    ViewActions(
            Appearance appearance,
            FigurePane figure,
            JFrame frame,
            StageSwitch stage,
            Runnable focusComputation,
            ComputationPane computation) {
        this.appearance = appearance;
        this.figure = figure;
        this.stage = stage.action;
        escape = UserAction.shared(
                "Closes an explanation, leaves the stage, goes from an enlarged chart back to all, else gives the focus back to the"
                        + " computation",
                () -> {
                    if (!stage.escape() && !computation.closeExplanation() && !figure.showAll()) {
                        focusComputation.run();
                    }
                },
                "ESCAPE");
        pageOn = UserAction.shared(
                "Further equations of the present phase", () -> turnPage(stage, computation, 1), "shift PAGE_DOWN");
        pageBack = UserAction.shared(
                "Equations before of the present phase", () -> turnPage(stage, computation, -1), "shift PAGE_UP");
        fullScreen = UserAction.of("Full screen", () -> toggleFullScreen(frame), "F11");
        axes = UserAction.of(FigurePane.AXES, figure::chooseAxes);
        enlarge = ChartMenu.enlarging(stage::enlarge);
    }

    private static void turnPage(StageSwitch stage, ComputationPane computation, int step) {
        stage.on().ifPresentOrElse(there -> there.turnPage(step), () -> computation.turnPage(step));
    }

    JMenu enlargeMenu() {
        return ChartMenu.enlarge(figure, enlarge);
    }

    private static void toggleFullScreen(JFrame frame) {
        GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
        screen.setFullScreenWindow(screen.getFullScreenWindow() == frame ? null : frame);
    }
}
