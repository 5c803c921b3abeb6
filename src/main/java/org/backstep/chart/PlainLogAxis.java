package org.backstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A vertical logarithmic axis with plain labels: powers of ten, or 1, 2 and 5 times them, or 1 to 9 times them, or even
 * steps within less than that: the fewest that are at least three.
 */
public final class PlainLogAxis extends LogAxis {
    private static final int ENOUGH = 3;
    private static final int MOST_EVEN = 8;
    private static final double POINTS_A_LABEL = 20;
    private static final int[][] MANTISSAS = {{1}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};

    @Override
    public List<Tick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        int most = Math.max(ENOUGH, (int) (area.getHeight() / POINTS_A_LABEL));
        List<Tick> ticks = new ArrayList<>();
        List<Double> values = values(getRange().getLowerBound(), getRange().getUpperBound(), most);
        List<String> labels = labels(values);
        TextAnchor anchor = RectangleEdge.RIGHT.equals(edge) ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
        for (int k = 0; k < values.size(); k++) {
            ticks.add(new NumberTick(TickType.MAJOR, values.get(k), labels.get(k), anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /** The values with a label between two positive bounds, ascending. */
    static List<Double> values(double lower, double upper, int most) {
        for (int[] mantissas : MANTISSAS) {
            List<Double> values = multiplesOfPowers(lower, upper, mantissas);
            if (values.size() >= ENOUGH) {
                return thinned(values, most);
            }
        }
        return evenSteps(lower, upper, most);
    }

    /** "0.05", "1", "20000", "1e-06"; within a decade all with the same number of decimals. */
    static List<String> labels(List<Double> values) {
        boolean oneDecade = values.isEmpty() || values.get(values.size() - 1) < 10 * values.get(0);
        double finest =
                values.stream().mapToDouble(PlainLogAxis::lastDigit).min().orElse(1);
        return values.stream()
                .map(value -> new TickFormat(oneDecade ? finest : lastDigit(value)).format(value))
                .toList();
    }

    /** The place value of the last digit that a number needs: 0.01 for 0.25. */
    private static double lastDigit(double value) {
        int first = (int) Math.floor(Math.log10(value) + 1e-9);
        for (int place = first; place > first - 12; place--) {
            double digits = value / Math.pow(10, place);
            if (Math.abs(digits - Math.rint(digits)) < 1e-6) {
                return Math.pow(10, place);
            }
        }
        return value;
    }

    private static List<Double> multiplesOfPowers(double lower, double upper, int[] mantissas) {
        List<Double> values = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(lower)); exponent <= Math.log10(upper); exponent++) {
            for (int mantissa : mantissas) {
                double value = Double.parseDouble(mantissa + "e" + exponent);
                if (value >= lower && value <= upper) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** Every second, third, … one, so that not too many remain. */
    private static List<Double> thinned(List<Double> values, int most) {
        int stride = (values.size() + most - 1) / most;
        List<Double> kept = new ArrayList<>();
        for (int k = 0; k < values.size(); k += stride) {
            kept.add(values.get(k));
        }
        return kept;
    }

    private static List<Double> evenSteps(double lower, double upper, int most) {
        TickUnit unit = new NiceTicks(0).getCeilingTickUnit((upper - lower) / Math.min(most, MOST_EVEN));
        List<Double> values = new ArrayList<>();
        for (double k = Math.ceil(lower / unit.getSize()); k * unit.getSize() <= upper; k++) {
            values.add(k * unit.getSize());
        }
        return values;
    }
}
