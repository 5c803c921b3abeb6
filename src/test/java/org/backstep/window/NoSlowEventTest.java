package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.Dimension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * While a hundred thousand epochs train no event of the window has much to do, so that it goes on answering. How long the
 * events take is measured by SlowEvents, beside the benchmarks.
 */
@WindowTest
class NoSlowEventTest {
    /** Painting the whole window anew asks for half of it; an object for each of the epochs would ask for more. */
    private static final long LIMIT_BYTES = 12_000_000;

    private static final int EPOCHS = 100_000;

    @RegisterExtension
    final OpenedWindow window = new OpenedWindow();

    @Test
    void noEventHasMuchToDoWhileAHundredThousandEpochsTrain() {
        window.resize(new Dimension(1680, 1020)); // charts and tables side by side
        AtomicInteger frames = new AtomicInteger();
        doOnEdt(() -> window.workbench().addDisplay(snapshot -> frames.incrementAndGet()));
        BusyUse use = new BusyUse(window);
        EventWork work = EventWork.start();
        try {
            use.whileTraining(EPOCHS, 43);
            assertThat(onEdt(work::events)).isGreaterThan(500);
            assertThat(onEdt(work::most)).as(onEdt(work::mostOf)).isLessThan(LIMIT_BYTES);
            assertThat(frames.get()).as("epochs that were shown").isLessThan(EPOCHS / 10);
        } finally {
            doOnEdt(work::stop);
        }
    }
}
