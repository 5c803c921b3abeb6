package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JTable;
import org.backstep.matrix.Matrix;
import org.backstep.session.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Data whose samples are pictures: beside the network, in the table of samples, and the rows of the first weights. */
@WindowTest
class PicturesTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private JComponent part(String name) {
        return (JComponent) window.component(name);
    }

    private static BufferedImage painted(Component part) {
        return onEdt(() -> {
            BufferedImage image = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_ARGB);
            part.paint(image.getGraphics());
            return image;
        });
    }

    /** The tool tips over a component, point by point on a grid. */
    private Set<String> tips(JComponent part) {
        return onEdt(() -> {
            Set<String> tips = new TreeSet<>();
            for (int y = 0; y < part.getHeight(); y += 2) {
                for (int x = 0; x < part.getWidth(); x += 2) {
                    String tip = part.getToolTipText(new MouseEvent(part, 0, 0, 0, x, y, 0, false));
                    if (tip != null) {
                        tips.add(tip);
                    }
                }
            }
            return tips;
        });
    }

    @Test
    void theSampleAndItsReconstructionStandBesideTheNetwork() {
        window.command("data digits samples=20");
        window.command("network 64-4-64");
        Snapshot now = window.command("go epoch 3 phase decode");
        JComponent input = part("picture of x");
        JComponent output = part("picture of x̂");
        assertThat(onEdt(() -> input.isShowing() && output.isShowing())).isTrue();
        Matrix x = now.data().x();
        assertThat(tips(input))
                .hasSize(64)
                .contains("x[4] = 0.8125, p_1_4, row 1, column 4")
                .contains("x[64] = 0, p_8_8, row 8, column 8");
        assertThat(tips(output)).hasSize(128).anyMatch(tip -> tip.startsWith("x̂ − x = "));
        // the greys that are painted are those of the numbers, black and white among them
        BufferedImage image = painted(input);
        Set<Integer> greys = new TreeSet<>();
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            greys.add(rgb & 0xFFFFFF);
        }
        assertThat(greys)
                .containsAll(IntStream.range(0, 64)
                        .mapToObj(k -> 0x010101 * (int) Math.round(255 * x.get(k, 0)))
                        .toList());
        window.command("select sample 7");
        assertThat(same(image, painted(input))).isFalse();
        assertThat(onEdt(() -> input.getAccessibleContext().getAccessibleDescription()))
                .isEqualTo("Sample 7, digit 6");
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int[] first = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        int[] second = other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth());
        return Arrays.equals(first, second);
    }

    @Test
    void whatIsNotComputedOrNoPictureIsNotShown() {
        assertThat(onEdt(() -> window.robot()
                        .finder()
                        .findByName(window.main().frame(), "picture of x", false)
                        .isVisible()))
                .isFalse();
        window.command("data digits samples=20");
        assertThat(tips(part("picture of x̂"))).isEmpty();
        assertThat(onEdt(() -> part("picture of x̂").getAccessibleContext().getAccessibleDescription()))
                .isEqualTo("Not computed yet");
    }

    @Test
    void aClickOnAPixelExplainsItsNumber() {
        window.command("data digits samples=20");
        window.command("network 64-4-64");
        window.command("go epoch 2");
        JComponent output = part("picture of x̂");
        int[] at = onEdt(() -> {
            for (int y = 0; y < output.getHeight(); y++) {
                for (int x = 0; x < output.getWidth(); x++) {
                    String tip = output.getToolTipText(new MouseEvent(output, 0, 0, 0, x, y, 0, false));
                    if (tip != null && tip.startsWith("x̂[20] ")) {
                        return new int[] {x, y};
                    }
                }
            }
            return new int[0];
        });
        window.robot().click(output, new Point(at[0] + 1, at[1] + 1));
        Snapshot now = window.awaitIdle();
        assertThat(now.state().selection().entry().orElseThrow().row()).isEqualTo(20);
        assertThat(tips(output)).hasSize(128);
    }

    @Test
    void theTableOfSamplesShowsEachAndItsReconstruction() {
        window.command("data digits samples=20");
        window.command("go epoch 2");
        window.showTab("Samples 20");
        JTable table = window.frame().table("samples").target();
        int x = onEdt(() -> table.getColumnModel().getColumnIndex("x"));
        int xHat = onEdt(() -> table.getColumnModel().getColumnIndex("x̂"));
        Component cell = onEdt(() -> table.prepareRenderer(table.getCellRenderer(0, x), 0, x));
        onEdt(() -> {
            cell.setSize(40, table.getRowHeight());
            return null;
        });
        BufferedImage zero = painted(cell);
        onEdt(() -> table.prepareRenderer(table.getCellRenderer(1, x), 1, x));
        assertThat(same(zero, painted(cell))).isFalse();
        assertThat(onEdt(() -> table.getValueAt(0, xHat))).isNotNull();
        window.command("go start");
        assertThat(onEdt(() -> table.getValueAt(0, xHat))).isNull();
    }

    @Test
    void theRowsOfTheFirstWeightsArePictures() {
        window.command("data digits samples=20");
        window.command("network 64-5-64");
        Snapshot now = window.command("go epoch 2");
        JComponent rows = part("W_e pictures");
        assertThat(tips(rows)).hasSize(5 * 64).anyMatch(tip -> tip.startsWith("W_e[5,64] = "));
        assertThat(onEdt(() -> rows.getAccessibleContext().getAccessibleName())).endsWith("as pictures");
        BufferedImage before = painted(rows);
        window.command("go epoch 90");
        assertThat(same(before, painted(rows))).isFalse();
        assertThat(now.network().sizesText()).isEqualTo("64-5-64");
    }
}
