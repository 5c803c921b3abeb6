package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.TypeMatcher;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No control is cut off on small screens and at any scale: it is in view, or can be scrolled to. */
@WindowTest
class NothingOutOfReachTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    @ParameterizedTest(name = "{0}×{1} at {2}")
    @CsvSource({
        "1366, 768, 0.75",
        "1366, 768, 1",
        "1366, 768, 1.5",
        "1366, 768, 2",
        "1366, 768, 3",
        "1680, 1020, 1",
        "1680, 1020, 3"
    })
    void everyControlIsInViewOrCanBeScrolledTo(int width, int height, double zoom) {
        window.resize(new Dimension(width, height));
        doOnEdt(() -> window.main().appearance().zoom(zoom));
        Set<String> problems = new LinkedHashSet<>();
        for (String place : new String[] {"go start", "go epoch 40 phase delta_hidden", "go epoch 12"}) {
            window.command(place);
            everyTab(problems);
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest(name = "{0}×{1} at {2}")
    @CsvSource({"1366, 768, 1", "1366, 768, 2", "1366, 768, 3", "1680, 1020, 1"})
    void everyPartOfALessonIsInViewOrCanBeScrolledTo(int width, int height, double zoom) {
        window.resize(new Dimension(width, height));
        doOnEdt(() -> {
            window.main().appearance().zoom(zoom);
            window.main().open(Path.of("lessons/03-blame-flows-back.md"));
        });
        OpenedWindow.await(
                "the lesson is shown",
                () -> window.main().lessons().player().showing().isPresent());
        window.awaitIdle();
        doOnEdt(() -> window.main().lessons().player().go(2));
        window.awaitIdle();
        Set<String> problems = new LinkedHashSet<>();
        window.robot().waitForIdle();
        onEdt(() -> problems.addAll(Reach.problems(window.main().frame().getRootPane())));
        window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_L);
        window.robot().waitForIdle();
        onEdt(() -> problems.addAll(Reach.problems(window.main().frame().getRootPane())));
        assertThat(problems).isEmpty();
    }

    private void everyTab(Set<String> problems) {
        for (JTabbedPane tabs :
                window.robot().finder().findAll(window.main().frame(), new TypeMatcher(JTabbedPane.class)).stream()
                        .map(JTabbedPane.class::cast)
                        .toList()) {
            for (int k = 0; k < onEdt(tabs::getTabCount); k++) {
                int tab = k;
                doOnEdt(() -> tabs.setSelectedIndex(tab));
                window.robot().waitForIdle();
                onEdt(() -> problems.addAll(Reach.problems(window.main().frame().getRootPane())));
            }
        }
    }
}
