package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.TypeMatcher;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be seen at large scales and in the projector's style, at a lecturer's size. */
@WindowTest
class ScaleTest {
    private static final Dimension LECTURER = new Dimension(1680, 1050);

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    /** The part of a component that can be seen, in the window. */
    private Rectangle seen(String name) {
        return onEdt(() -> {
            var part = (javax.swing.JComponent) window.component(name);
            return SwingUtilities.convertRectangle(
                    part, part.getVisibleRect(), window.main().frame());
        });
    }

    @ParameterizedTest
    @CsvSource({"1680, 1050, 2", "1366, 768, 1.5"})
    void lessonAndComputationAreSeenTogetherWithTimelineAndStatus(int width, int height, double zoom) {
        window.resize(new Dimension(width, height));
        doOnEdt(() -> {
            window.main().appearance().zoom(zoom);
            window.main().open(Path.of("lessons/03-blame-flows-back.md"));
        });
        await("the lesson is shown", () -> window.isShown("next scene") || window.isShown("previous scene"));
        window.awaitIdle();
        for (String part : List.of("lesson", "where", "epoch", "loss", "status")) {
            Component whole = window.component(part);
            assertThat(seen(part).getSize()).as(part).isEqualTo(onEdt(whole::getSize));
        }
        // half a lesson's width is the least that can be read
        assertThat(seen("computation").width).isGreaterThan((int) Theme.px(240));
        assertThat(seen("lesson").intersects(seen("computation"))).isFalse();
    }

    @Test
    void inTheProjectorsStyleEveryTableHasItsTab() {
        window.resize(LECTURER);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_P);
        await("the projector is on", () -> Theme.now().isProjector());
        window.robot().waitForIdle();
        JTabbedPane tables = (JTabbedPane) window.component("tables");
        assertThat(onEdt(() -> IntStream.range(0, tables.getTabCount())
                        .mapToObj(tables::getTitleAt)
                        .toList()))
                .containsExactly("Parameters", "Samples 500", "Epochs", "Commands");
        for (int k = 0; k < 4; k++) {
            int tab = k;
            assertThat(onEdt(() -> tables.getVisibleRect().contains(tables.getBoundsAt(tab))))
                    .isTrue();
        }
    }

    @Test
    void afterTheProjectorDarkColoursReachEveryPart() {
        window.resize(LECTURER);
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_P);
        await("the projector is on", () -> Theme.now().isProjector());
        doOnEdt(() -> window.main().appearance().zoom(2)); // the tables' own tabs are put away
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
        await("dark is on", () -> Theme.now().isDark());
        doOnEdt(() -> window.main().appearance().zoom(1));
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_P);
        await("the projector is off", () -> !Theme.now().isProjector());
        for (String name : List.of("tables", "charts", "copy tables", "status")) {
            int light = onEdt(() -> brightness(window.component(name)));
            assertThat(light).as(name).isLessThan(100);
        }
    }

    private static int brightness(Component part) {
        var colour = part.getBackground();
        return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    }

    @Test
    void theViewMenuNamesTheScale() {
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PLUS);
        await("125 %", () -> Theme.now().zoom() == 1.25);
        window.press(KeyEvent.VK_ALT, KeyEvent.VK_V);
        await("the menu is open", () -> window.isShown("Actual size"));
        assertThat(((AbstractButton) window.component("Actual size")).getText()).isEqualTo("Actual size (now 125 %)");
        window.press(KeyEvent.VK_ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, 1", "1680, 1050, 2"})
    void noButtonMovesWhenSettingsHaveLongerTexts(int width, int height, double zoom) {
        window.resize(new Dimension(width, height));
        doOnEdt(() -> window.main().appearance().zoom(zoom));
        window.command("go epoch 1 phase loss");
        List<Rectangle> before = buttons();
        assertThat(before).hasSizeGreaterThan(8);
        for (String command : List.of(
                "set optimizer = momentum",
                "set optimizer = adam",
                "set batch = 32",
                "set backprop = no_slope",
                "set learning_rate = 0.00125",
                "network 2-16-16-1-16-16-2 tanh")) {
            window.command(command);
            assertThat(buttons()).as(command).isEqualTo(before);
        }
        window.press(KeyEvent.VK_SPACE);
        await("it plays", () -> window.main().playing().isPlaying());
        assertThat(buttons()).as("while playing").isEqualTo(before);
        window.press(KeyEvent.VK_SPACE);
        await("it stands", () -> !window.main().playing().isPlaying());
    }

    private List<Rectangle> buttons() {
        window.robot().waitForIdle();
        var bar = (java.awt.Container) window.component("transport");
        var all = window.robot().finder().findAll(bar, new TypeMatcher(AbstractButton.class));
        return onEdt(() -> all.stream()
                .filter(Component::isShowing)
                .map(button -> SwingUtilities.convertRectangle(button.getParent(), button.getBounds(), bar))
                .sorted((a, b) -> a.y != b.y ? a.y - b.y : a.x - b.x)
                .toList());
    }

    @Test
    void noLabelButtonOrTabHasASignThatItsFontDoesNotHave() {
        doOnEdt(() -> window.main().open(Path.of("lessons/03-blame-flows-back.md")));
        await("the lesson is shown", () -> window.isShown("scenes"));
        window.awaitIdle();
        window.frame().button("scenes").click();
        await("the scenes are listed", () -> window.isShown("one by one"));
        List<String> missing = new ArrayList<>();
        onEdt(() -> {
            for (Component part :
                    window.robot().finder().findAll(window.main().frame(), new TypeMatcher(Component.class))) {
                String text = part instanceof AbstractButton button
                        ? button.getText()
                        : part instanceof JLabel label ? label.getText() : null;
                Font font = part.getFont();
                if (text != null && font != null && font.canDisplayUpTo(text) >= 0) {
                    missing.add(text + " in " + font.getFamily());
                }
            }
            return null;
        });
        assertThat(missing).isEmpty();
        window.press(KeyEvent.VK_ESCAPE);
    }
}
