package org.backstep.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class ColourMapTest {
    @Test
    void viridisIsAtMostTwoOffMatplotlib() throws IOException {
        assertThat(largestDifference(ColourMap.VIRIDIS, 1)).isLessThanOrEqualTo(2);
    }

    @Test
    void coolwarmIsAtMostTwoOffMatplotlib() throws IOException {
        assertThat(largestDifference(ColourMap.COOLWARM, 2)).isLessThanOrEqualTo(2);
    }

    @Test
    void valuesOutsideTheRangeHaveTheColoursOfItsEnds() {
        ColourScale scale = new ColourScale(ColourMap.COOLWARM, new Range(-1, 1));

        assertThat(scale.getPaint(-7)).isEqualTo(new Color(0x3b4cc0));
        assertThat(scale.getPaint(-1)).isEqualTo(new Color(0x3b4cc0));
        assertThat(scale.getPaint(1)).isEqualTo(new Color(0xb40426));
        assertThat(scale.getPaint(7)).isEqualTo(new Color(0xb40426));
    }

    private static int largestDifference(ColourMap map, int column) throws IOException {
        List<String> lines = Resources.lines("colour-maps.csv");
        assertThat(lines).hasSize(1 + ColourMap.LEVELS);
        Color[] colours = map.colours();
        int largest = 0;
        for (int level = 0; level < ColourMap.LEVELS; level++) {
            Color expected = new Color(Integer.parseInt(lines.get(level + 1).split(",", -1)[column], 16));
            largest = Math.max(largest, Math.abs(expected.getRed() - colours[level].getRed()));
            largest = Math.max(largest, Math.abs(expected.getGreen() - colours[level].getGreen()));
            largest = Math.max(largest, Math.abs(expected.getBlue() - colours[level].getBlue()));
        }
        return largest;
    }
}
