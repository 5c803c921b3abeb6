package org.backstep.window;

import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dimension;
import java.util.List;

/**
 * How long the window's events take while a hundred thousand epochs train and somebody steps, drags and selects: prints
 * those of more than 50 ms, which would be felt. An event that is slow of itself is slow in each of the three rounds;
 * others were interrupted by the machine.
 */
public final class SlowEvents {
    private static final double LIMIT_MILLIS = 50;
    private static final int EPOCHS = 100_000;

    private SlowEvents() {}

    /** Needs a display. */
    public static void main(String[] arguments) throws Exception {
        OpenedWindow window = new OpenedWindow();
        window.open(new Dimension(1680, 1020));
        BusyUse use = new BusyUse(window);
        EventClock clock = EventClock.start(LIMIT_MILLIS);
        use.whileTraining(5_000, 42); // classes are loaded and compiled when they are first used
        for (int round = 1; round <= 3; round++) {
            doOnEdt(clock::reset);
            use.whileTraining(EPOCHS, 42 + round);
            List<EventClock.Timed> slow = onEdt(clock::slow);
            System.out.println("round " + round + ": " + slow.size() + " of " + onEdt(clock::events)
                    + " events took more than " + LIMIT_MILLIS + " ms");
            slow.forEach(System.out::println);
        }
        Runtime.getRuntime().halt(0);
    }
}
