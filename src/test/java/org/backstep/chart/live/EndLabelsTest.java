package org.backstep.chart.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndLabelsTest {
    @Test
    void namesNeverOverlapAndNeverLeaveThePlot() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double height = 40 + random.nextInt(300);
            List<EndLabels.Label> labels = new ArrayList<>();
            for (int k = 0; k < 12; k++) {
                labels.add(new EndLabels.Label("line " + k, k == 5, Color.BLACK, 10, random.nextDouble() * height));
            }
            List<EndLabels.Placed> placed = EndLabels.place(labels, 0, height);
            double free = 0;
            for (EndLabels.Placed label : placed) {
                assertThat(label.top()).isGreaterThanOrEqualTo(free - 1e-9);
                free = label.top() + 13;
            }
            assertThat(free).isLessThanOrEqualTo(height + 1e-9);
            assertThat(placed).anyMatch(label -> label.label().bold());
        }
    }

    @Test
    void aNameAloneStandsAtItsEnd() {
        List<EndLabels.Placed> placed =
                EndLabels.place(List.of(new EndLabels.Label("one", false, Color.BLACK, 10, 60)), 0, 200);
        assertThat(placed.get(0).top()).isEqualTo(60 - 6.5);
    }
}
