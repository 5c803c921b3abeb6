package org.backstep.chart;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/**
 * Tick distances 1, 2 and 5 times a power of ten, of every size and in every locale alike.
 *
 * @param smallest no distance is below this: 1 for what is counted, 0 for what is measured
 */
record NiceTicks(double smallest) implements TickUnitSource {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double ROUNDING = 1e-9;

    @Override
    public NumberTickUnit getLargerTickUnit(TickUnit unit) {
        return getCeilingTickUnit(unit.getSize() * 1.5);
    }

    @Override
    public NumberTickUnit getCeilingTickUnit(TickUnit unit) {
        return getCeilingTickUnit(unit.getSize());
    }

    @Override
    public NumberTickUnit getCeilingTickUnit(double atLeast) {
        double wanted = Math.max(Math.max(smallest, Double.MIN_NORMAL), atLeast);
        int exponent = (int) Math.floor(Math.log10(wanted) + ROUNDING);
        for (double step : STEPS) {
            double size = Double.parseDouble((int) step + "e" + exponent);
            if (size >= wanted * (1 - ROUNDING)) {
                return new NumberTickUnit(size, new TickFormat(size));
            }
        }
        throw new IllegalArgumentException("no tick distance for " + atLeast);
    }
}
