package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Point;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.backstep.chart.LiveChart;
import org.backstep.matrix.Matrix;
import org.backstep.notation.Numbers;
import org.backstep.reference.Table;
import org.backstep.window.plots.LiveChartPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sample chosen by its dot in a chart, with the mouse. */
@WindowTest
class ChartClickTest {
    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    private LiveChartPanel chart(String heading) {
        return (LiveChartPanel) window.component(heading);
    }

    /** The sample, from 1, that lies furthest from all others: no rounding to pixels can mistake it. */
    private static int loneliest(Matrix x) {
        Comparator<Integer> byDistance = Comparator.comparingDouble(sample -> IntStream.rangeClosed(1, x.columns())
                .filter(other -> other != sample)
                .mapToDouble(other -> Math.hypot(
                        x.get(0, other - 1) - x.get(0, sample - 1), x.get(1, other - 1) - x.get(1, sample - 1)))
                .min()
                .orElse(0));
        return IntStream.rangeClosed(1, x.columns()).boxed().max(byDistance).orElseThrow();
    }

    @Test
    void aClickOnADotSelectsItsSampleEverywhere() {
        Matrix x = window.command("go epoch 1200").data().x();
        int sample = loneliest(x);
        LiveChartPanel panel = chart("Reconstruction error");
        Point place = onEdt(() -> {
            Point2D dot = ((LiveChart) panel.getChart()).placeOf(x.get(0, sample - 1), x.get(1, sample - 1));
            return new Point((int) Math.round(dot.getX()), (int) Math.round(dot.getY()));
        });
        window.robot().click(panel, place);
        window.awaitWhere("epoch 1200 · phase 7 of 7 · sample " + sample);
        window.command("go epoch 1200 phase delta_hidden");
        double delta = Table.of("notebook-epoch-1200-samples.csv").number(sample - 1, "delta_hidden_1");
        assertThat(window.sentence().replace("minus ", Numbers.MINUS)).contains(Numbers.significant(delta, 4));
        window.showTab("Samples");
        assertThat(window.frame().table("samples").target().getSelectedRow()).isEqualTo(sample - 1);
    }
}
