package org.backstep.window;

import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.util.List;
import org.assertj.swing.core.MouseButton;
import org.backstep.command.Script;

/** Somebody who steps, drags, selects and plays while many epochs train, with each pane in view. */
final class BusyUse {
    private static final List<String> CHARTS =
            List.of("Notebook figure", "Gradients", "Weights", "Metrics", "Check", "Code", "Around", "Compare");
    private static final List<String> TABLES = List.of("Parameters", "Samples", "Epochs", "Commands");

    private final OpenedWindow window;

    BusyUse(OpenedWindow window) {
        this.window = window;
    }

    /** A new run, of which a part trains with each pane in view. */
    void whileTraining(int epochs, int seed) {
        window.command("data spiral samples=500 noise=0.3 seed=" + seed);
        window.command("set epochs = " + epochs);
        for (int k = 0; k < CHARTS.size(); k++) {
            int part = epochs * (k + 1) / CHARTS.size();
            window.showTab(CHARTS.get(k));
            window.showTab(TABLES.get(k % TABLES.size()));
            doOnEdt(() -> window.main().send(Script.parse("go epoch " + part)));
            step();
            drag();
            select();
            window.awaitIdle();
        }
        play();
        if (window.awaitIdle().branch().reached().epoch() != epochs) {
            throw new AssertionError("not all epochs were trained");
        }
    }

    private void step() {
        doOnEdt(() -> window.main().focusComputation());
        for (int k = 0; k < 8; k++) {
            window.press(k < 4 ? KeyEvent.VK_LEFT : KeyEvent.VK_RIGHT);
        }
        window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_LEFT);
    }

    private void drag() {
        Component track = window.component("timeline");
        int width = onEdt(track::getWidth);
        int y = onEdt(() -> track.getHeight() / 3);
        window.robot().pressMouse(track, new Point(width / 2, y), MouseButton.LEFT_BUTTON);
        for (int x = width / 10; x < width * 9 / 10; x += width / 20) {
            window.robot().moveMouse(track, new Point(x, y));
        }
        window.robot().releaseMouse(MouseButton.LEFT_BUTTON);
    }

    private void select() {
        for (int k = 0; k < 4; k++) {
            window.press(KeyEvent.VK_DOWN);
        }
        window.command("select W_d[2,1]");
    }

    private void play() {
        doOnEdt(() -> {
            window.main().send(Script.parse("go epoch 100"));
            window.main().playing().setPace(1000);
            window.main().playing().toggle();
        });
        OpenedWindow.await(
                "epoch 1500",
                () -> window.main().workbench().snapshot().position().epoch() > 1500);
        doOnEdt(() -> window.main().playing().toggle());
    }
}
