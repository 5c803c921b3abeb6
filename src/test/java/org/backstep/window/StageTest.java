package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.backstep.window.computation.CardDoor;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lecture layout, by a lecturer's keys. */
@WindowTest
class StageTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private void enter() {
        window.press(KeyEvent.VK_F5);
        await("the stage is on", () -> window.isShown("stage") && window.hasFocus("computation"));
        window.awaitIdle();
    }

    /** The place of a component, all of which must be seen. */
    private Rectangle place(String name) {
        return onEdt(() -> {
            JComponent part = (JComponent) window.component(name);
            assertThat(part.getVisibleRect().getSize()).as(name).isEqualTo(part.getSize());
            return SwingUtilities.convertRectangle(
                    part, part.getVisibleRect(), window.main().frame());
        });
    }

    @Test
    void networkAndEquationFillTheWindowAndEscPutsEverythingBack() {
        window.command("go epoch 1 phase loss");
        Theme before = onEdt(Theme::now);
        Rectangle bar = place("transport");
        Rectangle tables = place("tables");
        enter();
        assertThat(List.of("transport", "tables", "epoch", "phase 4"))
                .noneMatch(name -> onEdt(() -> window.isShown(name)));
        Rectangle network = place("network");
        Rectangle card = place("phase 3");
        assertThat(network.y + network.height).isLessThanOrEqualTo(card.y);
        assertThat(network.width)
                .isGreaterThan(onEdt(() -> window.main().frame().getWidth()) * 6 / 10);
        window.press(KeyEvent.VK_ESCAPE);
        await("the stage is off", () -> window.isShown("transport") && window.hasFocus("computation"));
        assertThat(onEdt(Theme::now)).isEqualTo(before);
        assertThat(place("transport")).isEqualTo(bar);
        assertThat(place("tables")).isEqualTo(tables);
        assertThat(window.remembered().theme()).isEqualTo(before);
    }

    @Test
    void digitsAreAsHighAsALectureNeedsInEverySizeAndInDark() {
        window.command("go epoch 1 phase delta_out");
        enter();
        for (Dimension size : List.of(new Dimension(1366, 768), new Dimension(1680, 1050))) {
            window.resize(size);
            // half a pixel of rounding; the window's height is taken in steps of 50 pixels
            double needed = 20.0 * (size.height / 50 * 50) / 1050 - 0.5;
            await("the stage fits", () -> digit(Theme.digits(12.5, 0)) >= needed);
            assertThat(onEdt(() -> digit(window.component("where").getFont()))).isGreaterThan(needed * 0.8);
        }
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
        await("dark is on", () -> Theme.now().isDark() && Theme.now().isProjector());
        assertThat(window.remembered().theme().isDark()).isTrue();
        assertThat(window.remembered().theme().isProjector()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void digitsOfTheNetworkAreAsHighAsALectureNeedsAlsoAboveALesson(boolean lesson) {
        window.resize(new Dimension(1680, 1050));
        if (lesson) {
            window.openLesson("03-blame-flows-back.md");
        }
        enter();
        for (String network : List.of("2-1-2", "2-2-2", "2-3-2")) {
            window.command("network " + network);
            window.command("set optimizer = adam");
            for (String phase : List.of("encode", "delta_hidden", "gradients", "update")) {
                window.command("go epoch 3 phase " + phase);
                window.robot().waitForIdle();
                assertThat(onEdt(() -> CardDoor.leastDigit(window.component("network"))))
                        .as(network + " " + phase)
                        .isGreaterThanOrEqualTo(20);
            }
        }
    }

    @Test
    void aKeyTurnsThePagesOfManyEquations() {
        window.command("set optimizer = adam");
        window.command("go epoch 3 phase update");
        enter();
        String first = onEdt(this::pages);
        window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_PAGE_DOWN);
        await("it is another page", () -> !pages().equals(first));
        window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_PAGE_UP);
        await("it is the first page again", () -> pages().equals(first));
    }

    private String pages() {
        return ((JLabel) window.component("pages of phase 7")).getText();
    }

    private static double digit(java.awt.Font font) {
        return font.createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), "0")
                .getVisualBounds()
                .getHeight();
    }

    @Test
    void theKeysStepAndChooseAChart() {
        enter();
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1 · phase 1 of 7");
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1 · phase 2 of 7");
        window.press(KeyEvent.VK_DOWN);
        window.awaitWhere("epoch 1 · phase 2 of 7 · sample 2");
        assertThat(onEdt(() -> window.isShown("phase 2") && !window.isShown("phase 1")))
                .isTrue();
        int narrow = place("network").width;
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_2);
        await("there is no chart", () -> window.component("network").getWidth() > narrow);
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_1);
        await("there is a chart", () -> window.component("network").getWidth() == narrow);
    }

    @Test
    void theClickerGoesOnThroughALessonAndStopsAtItsQuestion() {
        window.resize(new Dimension(1680, 1050));
        doOnEdt(() -> window.main().open(Path.of("lessons/03-blame-flows-back.md")));
        await("the lesson is shown", () -> window.main().lessons().isOpen());
        window.awaitIdle();
        enter();
        assertThat(onEdt(() -> window.isShown("lesson") && !window.isShown("scenes")))
                .isTrue();
        for (int k = 0; k < 20 && !onEdt(this::isQuestionSeen); k++) {
            window.press(KeyEvent.VK_PAGE_DOWN);
            window.awaitIdle();
        }
        assertThat(place("check answer").x).isGreaterThan(place("network").x + place("network").width);
        place("skip question");
        window.press(KeyEvent.VK_ESCAPE);
        await("the lesson is back beside the computation", () -> window.isShown("scenes"));
    }

    private boolean isQuestionSeen() {
        return window.main().lessons().isAsking()
                && window.isShown("check answer")
                && ((JComponent) window.component("check answer")).getVisibleRect().height > 0;
    }
}
