package org.backstep.window.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.SwingUtilities;
import org.backstep.notation.Numbers;
import org.backstep.notation.OfParameter;
import org.backstep.notation.Palette;
import org.backstep.session.Snapshot;
import org.backstep.window.Await;
import org.backstep.window.Examples;
import org.backstep.window.Picture;
import org.backstep.window.RecordedNotices;
import org.backstep.window.kit.Theme;
import org.junit.jupiter.api.Test;

class HistoryPaneTest {
    private final List<String> sent = new ArrayList<>();

    /** A pane that has computed everything. */
    private HistoryPane pane(HistoryPane.Content content, Snapshot now) throws Exception {
        HistoryPane[] made = new HistoryPane[1];
        SwingUtilities.invokeAndWait(() -> {
            made[0] = new HistoryPane(content, command -> sent.add(command.text()), new RecordedNotices());
            made[0].display(now);
            Picture.of(made[0].component(), 690, 440, 1);
        });
        return made[0];
    }

    /** Reads at an epoch and value once they have been computed. */
    private static List<String> read(HistoryPane pane, double epoch, double value) throws Exception {
        List<String> found = new ArrayList<>();
        Await.until("epoch " + epoch + " can be read", () -> {
            Picture.of(pane.component(), 690, 440, 1);
            Point2D place = pane.chart().chart().placeOf(epoch, value);
            List<String> text = pane.chart().read(place.getX(), place.getY());
            return text.size() > 0 && text.get(0).equals("Epoch " + (int) epoch) && found.addAll(text);
        });
        return found;
    }

    @Test
    void aWeightIsReadInFullWithItsEpochAndThatOfTheOriginal() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 100", "go epoch 60", "set W_d[2,1] = 2", "go epoch 100");
        HistoryPane pane = pane(HistoryPane.Content.WEIGHTS, now);
        double ours = now.branch().epoch(100).parameters().weights(2).get(1, 0);
        double main = now.run()
                .branch("main")
                .orElseThrow()
                .epoch(100)
                .parameters()
                .weights(2)
                .get(1, 0);
        List<String> text = List.of();
        for (int k = 0; k < 200 && text.size() < 3; k++) {
            text = read(pane, 100, ours);
        }
        assertThat(text)
                .containsExactly("Epoch 100", "W_d[2,1] = " + Numbers.full(ours), "in “main”: " + Numbers.full(main));
    }

    @Test
    void aGradientThatIsHiddenHasNoLine() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 50");
        Snapshot masked = now.masking(Set.of(OfParameter.weights(1).gradient()));
        assertThat(pane(HistoryPane.Content.GRADIENTS, masked).chart().chart().isHiding())
                .isTrue();
        assertThat(pane(HistoryPane.Content.GRADIENTS, now).chart().chart().isHiding())
                .isFalse();
        assertThat(pane(HistoryPane.Content.WEIGHTS, masked).chart().chart().isHiding())
                .isFalse();
    }

    @Test
    void aLineOfOneEpochIsAPoint() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 1 phase encode");
        HistoryPane pane = pane(HistoryPane.Content.WEIGHTS, now);
        double first = now.branch().epoch(1).parameters().weights(1).get(0, 0);
        read(pane, 1, first);
        SwingUtilities.invokeAndWait(() -> {
            BufferedImage image = Picture.of(pane.component(), 690, 440, 1);
            Point2D place = pane.chart().chart().placeOf(1, first);
            // left of the line that says where we are
            assertThat(new Color(image.getRGB((int) place.getX() - 2, (int) place.getY())))
                    .isEqualTo(Theme.now().charts().colour(Palette.Role.PARAMETER));
        });
    }

    @Test
    void aNormIsTheNormOfTheGradient() throws Exception {
        Snapshot now = Examples.snapshot("go epoch 50");
        HistoryPane pane = pane(HistoryPane.Content.GRADIENTS, now);
        double norm = now.run()
                .trace(now.branch().epoch(20).parameters())
                .gradients()
                .weights(1)
                .norm();
        assertThat(read(pane, 20, norm)).containsExactly("Epoch 20", "norm of dW_e = " + Numbers.full(norm));
    }

    @Test
    void aClickGoesToAComputedEpochOnly() throws Exception {
        HistoryPane pane = pane(HistoryPane.Content.WEIGHTS, Examples.snapshot("go epoch 1200"));
        SwingUtilities.invokeAndWait(() -> {
            for (int epoch : new int[] {700, 1600}) {
                Point2D place = pane.chart().chart().placeOf(epoch, 0);
                java.awt.Component panel = ((java.awt.Container) pane.component()).getComponent(0);
                panel.dispatchEvent(new java.awt.event.MouseEvent(
                        panel,
                        java.awt.event.MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        (int) place.getX(),
                        (int) place.getY(),
                        1,
                        false,
                        java.awt.event.MouseEvent.BUTTON1));
            }
        });
        assertThat(sent).hasSize(1);
        assertThat(Integer.parseInt(sent.get(0).replace("go epoch ", ""))).isBetween(690, 710);
    }

    @Test
    void aLongRunIsDrawnByAFewHundredEpochsWithTheFirstAndTheLast() {
        for (int last : new int[] {0, 1, 2, 299, 300, 301, 2000, 99_999, 10_000_000}) {
            List<Integer> epochs = HistoryPane.epochs(last);
            assertThat(epochs).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(HistoryPane.EPOCHS + 2);
            if (last > 0) {
                assertThat(epochs).startsWith(1).endsWith(last);
            }
        }
    }

    @Test
    void ofManyParametersTheSelectedOneIsAlwaysThere() {
        Snapshot now = Examples.after("2-16-16-1-16-16-2", 20, "go epoch 1", "select W_2[7,9]")
                .snapshot();
        List<HistoryEntry> entries =
                HistoryEntry.parameters(now.network(), now.state().selection().entry());
        assertThat(entries).hasSize(12).doesNotHaveDuplicates();
        assertThat(entries.stream().map(entry -> entry.name(now.names()))).contains("W_2[7,9]", "W_1[1,1]");
        assertThat(HistoryEntry.parameters(Examples.snapshot().network(), Optional.empty()))
                .hasSize(7);
    }
}
