package org.backstep.window;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;

/** Waits for what happens beside a test: work off the event dispatch thread, or what the robot's keys and clicks do. */
public final class Await {
    /** A machine that does other things as well may be slow; a right answer comes at once. */
    static final int PATIENCE_MILLIS = 60_000;

    private Await() {}

    /** Waits until a condition, evaluated on the event dispatch thread, holds. */
    public static void until(String what, BooleanSupplier holds) {
        until(() -> what, holds);
    }

    static void until(Supplier<String> what, BooleanSupplier holds) {
        Condition condition = new Condition("") {
            @Override
            public boolean test() {
                return GuiActionRunner.execute(holds::getAsBoolean);
            }

            @Override
            protected String descriptionAddendum() {
                return GuiActionRunner.execute(what::get);
            }
        };
        Pause.pause(condition, PATIENCE_MILLIS);
    }
}
