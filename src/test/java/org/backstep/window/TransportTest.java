package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.await;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.SwingUtilities;
import org.backstep.training.Position;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bar: nothing of it is cut off, covered or out of reach, at any size. */
@WindowTest
class TransportTest {
    private static final Set<String> MOVES =
            Set.of("to start", "epoch back", "back", "step", "epoch on", "play", "to end");
    private static final Set<String> RARER =
            Set.of("unit", "pace", "data", "network", "rate", "goal", "dark", "projector");

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private Container bar() {
        return (Container) window.component("transport");
    }

    /** Every button and choice that is shown. */
    private static List<Component> controls(Container of) {
        List<Component> all = new ArrayList<>();
        for (Component part : of.getComponents()) {
            if (part.isVisible() && (part instanceof AbstractButton || part instanceof JComboBox)) {
                all.add(part);
            } else if (part.isVisible() && part instanceof Container inner) {
                all.addAll(controls(inner));
            }
        }
        return all;
    }

    private static List<String> names(List<Component> controls) {
        return controls.stream().map(Component::getName).toList();
    }

    private static Rectangle place(Component control, Component in) {
        return SwingUtilities.convertRectangle(control.getParent(), control.getBounds(), in);
    }

    @ParameterizedTest
    @CsvSource({
        "1600, 1",
        "1366, 1",
        "1366, 1.25",
        "1366, 1.5",
        "1366, 2",
        "1366, 3",
        "1024, 1",
        "800, 1",
        "640, 0.75",
        "640, 2"
    })
    void nothingIsCutOffOrCoveredAtAnySize(int width, double zoom) {
        window.resize(new Dimension(width, 768));
        doOnEdt(() -> window.main().appearance().zoom(zoom));
        window.robot().waitForIdle();
        doOnEdt(() -> {
            Container bar = bar();
            List<Component> controls = controls(bar);
            assertThat(names(controls)).containsAll(MOVES);
            if (!names(controls).contains("more")) {
                assertThat(names(controls)).containsAll(RARER);
            }
            for (Component control : controls) {
                Rectangle place = place(control, bar);
                assertThat(new Rectangle(bar.getSize())).as(control.getName()).matches(all -> all.contains(place));
                assertThat(control.getWidth())
                        .as(control.getName())
                        .isGreaterThanOrEqualTo(control.getPreferredSize().width);
                assertThat(controls.stream()
                                .filter(other ->
                                        other != control && place(other, bar).intersects(place)))
                        .as("over " + control.getName())
                        .isEmpty();
            }
        });
    }

    @Test
    void onALaptopEverythingIsInOneRow() {
        assertThat(onEdt(() -> controls(bar()).stream()
                        .mapToDouble(control -> place(control, bar()).getCenterY())
                        .summaryStatistics()))
                // a pixel more of a higher choice goes up or down
                .matches(middles -> middles.getMax() - middles.getMin() <= 1);
        window.frame().button("step").requireText("Step");
        window.frame().button("until").requireVisible();
        doOnEdt(() -> {
            AbstractButton goal = (AbstractButton) controls(bar()).stream()
                    .filter(control -> "goal".equals(control.getName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(goal.getText()).isEqualTo("2000 epochs");
            assertThat(goal.getUI().getPreferredSize(goal).width).isLessThanOrEqualTo(goal.getWidth());
        });
    }

    @Test
    void theComputationKeepsTheFocusWhenItIsPutElsewhere() {
        doOnEdt(() -> window.main().appearance().zoom(3));
        window.robot().waitForIdle();
        await("the computation has the focus", () -> window.hasFocus("computation"));
        window.press(KeyEvent.VK_RIGHT);
        // so large, the pane has no room for the words that say where it is
        await(
                "a step is made",
                () -> window.main().workbench().snapshot().position().equals(new Position(1, 1)));
    }

    @Test
    void whatHasNoRoomIsBehindOneButton() {
        doOnEdt(() -> window.main().appearance().zoom(3));
        awaitRestAt("more");
        window.frame().button("more").click();
        await("the panel is open", () -> popover().map(TransportTest::controls).stream()
                .anyMatch(panel -> names(panel).containsAll(RARER)));
        // Escape is the panel's only once it has the focus
        await("the panel has the focus", () -> popover().stream()
                .anyMatch(panel -> SwingUtilities.isDescendingFrom(
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner(), panel)));
        window.press(KeyEvent.VK_ESCAPE);
        await("the panel is closed", () -> popover().isEmpty());
        doOnEdt(() -> window.main().appearance().zoom(1));
        await("all is in the bar again", () -> names(controls(bar())).containsAll(RARER));
    }

    private Optional<Container> popover() {
        return window
                .robot()
                .finder()
                .findAll(window.main().frame(), part -> "popover".equals(part.getName()) && part.isShowing())
                .stream()
                .map(Container.class::cast)
                .findAny();
    }

    /** Waits until a button stays where it is: the bar is arranged by several events. */
    private void awaitRestAt(String button) {
        Rectangle[] before = new Rectangle[1];
        await(button + " stands still", () -> {
            Rectangle now = controls(bar()).stream()
                    .filter(control -> button.equals(control.getName()) && control.isShowing())
                    .map(control -> place(control, bar()))
                    .findAny()
                    .orElse(null);
            boolean still = now != null && now.equals(before[0]);
            before[0] = now;
            return still;
        });
        window.robot().waitForIdle();
    }

    @Test
    void tabReachesEveryControlAndShowsWhereItIs() {
        Set<String> reached = new LinkedHashSet<>();
        doOnEdt(() -> window.component("to start").requestFocus());
        await("the first has the focus", () -> window.hasFocus("to start"));
        for (int k = 0; k < 40 && !reached.contains("projector"); k++) {
            reached.add(onEdt(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager()
                    .getFocusOwner()
                    .getName()));
            window.press(KeyEvent.VK_TAB);
        }
        assertThat(reached)
                .containsAll(Stream.concat(MOVES.stream(), RARER.stream()).toList());
    }

    @Test
    void aClickLeavesTheKeysToTheComputation() {
        window.frame().button("step").click();
        window.awaitWhere("epoch 1 · phase 1 of 7");
        window.frame().comboBox("pace").selectItem(2);
        assertThat(onEdt(() -> window.hasFocus("computation"))).isTrue();
        window.press(KeyEvent.VK_RIGHT);
        window.awaitWhere("epoch 1 · phase 2 of 7");
        window.press(KeyEvent.VK_DOWN);
        window.awaitWhere("epoch 1 · phase 2 of 7 · sample 2");
    }

    @Test
    void darkAndProjectorAreOnOrOff() {
        var dark = (AbstractButton) window.component("dark");
        window.robot().click(dark);
        await("dark is on", dark::isSelected);
        assertThat(onEdt(() -> Theme.now().isDark())).isTrue();
        window.robot().click(window.component("projector"));
        await(
                "both are on",
                () -> dark.isSelected() && Theme.now().isDark() && Theme.now().isProjector());
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
        await("dark is off again", () -> !dark.isSelected() && Theme.now().isProjector());
    }
}
