package org.backstep.window.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Point;
import org.assertj.swing.core.MouseButton;
import org.backstep.notation.Numbers;
import org.backstep.reference.Table;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jumping by the timeline with the mouse. */
@WindowTest
class TimelineTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private TimelineTrack track() {
        return (TimelineTrack) window.component("timeline");
    }

    /** The place of an epoch, or of one near it, on the line; a pixel is several epochs. */
    private Point place(int epoch) {
        return onEdt(() -> {
            int x = 0;
            while (track().epochAt(x) < epoch && x < track().getWidth() - 1) {
                x++;
            }
            return new Point(x, track().getHeight() / 3);
        });
    }

    private int epochAt(Point place) {
        return onEdt(() -> track().epochAt(place.x));
    }

    @Test
    void aClickOnTheTimelineGoesThere() {
        Point place = place(1200);
        int epoch = epochAt(place);
        assertThat(epoch).isBetween(1195, 1205);
        window.robot().click(track(), place);
        window.awaitWhere("epoch " + epoch + " · phase 7 of 7");
        window.awaitIdle();
        double loss = Table.of("notebook-loss.csv").number(epoch - 1, "loss");
        assertThat(window.frame().label("loss").text()).isEqualTo("loss " + Numbers.fixed(loss, 6));
    }

    @Test
    void aDragGoesWhereItEndsAndLookingBackIsSaid() {
        Point from = place(1500);
        window.robot().click(track(), from);
        window.awaitWhere("epoch " + epochAt(from) + " ");
        window.awaitIdle();
        Point to = place(300);
        window.robot().pressMouse(track(), from, MouseButton.LEFT_BUTTON);
        for (int epoch = 1400; epoch >= 400; epoch -= 100) {
            window.robot().moveMouse(track(), place(epoch));
        }
        window.robot().moveMouse(track(), to);
        window.robot().releaseMouse(MouseButton.LEFT_BUTTON);
        window.awaitWhere("epoch " + epochAt(to) + " · phase 7 of 7");
        window.awaitIdle();
        assertThat(window.frame().label("looking back").text())
                .isEqualTo("epoch " + epochAt(to) + " of " + epochAt(from) + ", looking back");
        window.frame().button("return").click();
        window.awaitWhere("epoch " + epochAt(from) + " · phase 7 of 7");
    }

    @Test
    void aClickOnADotGoesToThatPhase() {
        window.command("go epoch 5");
        Point dot = onEdt(() -> {
            for (int x = 0; x < track().getWidth(); x++) {
                java.awt.event.MouseEvent there = new java.awt.event.MouseEvent(
                        track(), java.awt.event.MouseEvent.MOUSE_MOVED, 0, 0, x, track().getHeight() - 5, 0, false);
                if (String.valueOf(track().getToolTipText(there)).startsWith("phase 4")) {
                    return new Point(x, track().getHeight() - 5);
                }
            }
            throw new AssertionError("no dot for phase 4");
        });
        window.robot().click(track(), dot);
        window.awaitWhere("epoch 5 · phase 4 of 7");
    }
}
