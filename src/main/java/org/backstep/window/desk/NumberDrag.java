package org.backstep.window.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.backstep.window.kit.Theme;

/**
 * A number that is held by the mouse and follows it to the sides: 0.01 a point, more for numbers from 10 on, a tenth of it
 * with Shift; as round as its steps.
 */
final class NumberDrag {
    /** Nearer than this the mouse has only been clicked, in points. */
    private static final double SLACK = 3;

    private static final int DECIMALS = 2;

    private final int from;
    private final String entry;
    private final double value;
    private final int decimals;
    private double last;
    private boolean moved;

    /**
     * A number that has not moved yet.
     *
     * @param from where the mouse is
     * @param entry its name in commands
     */
    NumberDrag(int from, String entry, double value) {
        this.from = from;
        this.entry = entry;
        this.value = value;
        last = value;
        decimals = DECIMALS - (int) Math.floor(Math.log10(Math.max(1, Math.abs(value))));
    }

    String entry() {
        return entry;
    }

    /** The value where the mouse is; empty if it has not changed. */
    OptionalDouble to(int x, boolean fine) {
        double points = (x - from) / Theme.px(1);
        moved |= Math.abs(points) >= SLACK;
        int places = fine ? decimals + 1 : decimals;
        double other = points == 0
                ? value
                : new BigDecimal(value + points * Math.pow(10, -places))
                        .setScale(places, RoundingMode.HALF_EVEN)
                        .doubleValue();
        if (!moved || other == last) {
            return OptionalDouble.empty();
        }
        last = other;
        return OptionalDouble.of(other);
    }
}
