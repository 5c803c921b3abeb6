package org.backstep.window.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.onEdt;

import java.util.List;
import java.util.stream.Stream;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.window.OpenedWindow;
import org.backstep.window.WindowTest;
import org.backstep.window.computation.CardsCase.PaneSize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pane of the computation in real windows: it is as large as other tests take it to be, and shows the present card. */
@WindowTest
class CardsInWindowTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    static Stream<PaneSize> some() {
        return Stream.of(1, 7, 14, 20).map(CardsCase.PANES::get);
    }

    static Stream<PaneSize> all() {
        return CardsCase.PANES.stream();
    }

    @ParameterizedTest
    @MethodSource("some")
    void thePaneHasTheSizeThatIsTestedWithoutAWindow(PaneSize pane) {
        check(pane);
    }

    @ParameterizedTest
    @Tag("nightly")
    @MethodSource("all")
    void everyPaneHasTheSizeThatIsTestedWithoutAWindow(PaneSize pane) {
        check(pane);
    }

    private void check(PaneSize pane) {
        window.look(pane.palette(), pane.scale());
        window.resizeWithin(pane.window());
        if (pane.lesson()) {
            window.openLesson("03-blame-flows-back.md");
        }
        for (String command : List.of("network 2-2-2", "set optimizer = adam")) {
            window.command(command); // a second row in the timeline, which takes height
        }
        for (boolean dark : List.of(true, false)) {
            window.look(Palette.of(dark, pane.palette().isProjector()), pane.scale());
            assertThat(onEdt(() -> window.component("computation").getSize())).isEqualTo(pane.size());
        }
        for (String phase : List.of("encode", "gradients", "update")) {
            Snapshot now = window.command("go epoch 3 phase " + phase);
            window.robot().waitForIdle();
            assertThat(onEdt(() -> PaintedCards.faults(
                            number -> (PhaseCard) window.anyComponent("phase " + number),
                            pane,
                            now.position().phase(),
                            now.phases().count())))
                    .as(phase)
                    .isEmpty();
        }
    }
}
