package org.backstep.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backstep.window.OpenedWindow.doOnEdt;
import static org.backstep.window.OpenedWindow.onEdt;

import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

@WindowTest
class EventClockTest {
    /** Works until its thread has had so much of the processor. */
    private static void work(int millis) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + millis * 1_000_000L;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anEventThatTakesLongIsFoundWithItsStack() throws Exception {
        EventClock clock = EventClock.start(50);
        try {
            EventQueue.invokeAndWait(() -> work(5));
            EventQueue.invokeAndWait(() -> work(80));
            List<EventClock.Timed> slow = onEdt(clock::slow);
            assertThat(slow).hasSize(1);
            assertThat(slow.get(0).own()).isGreaterThan(79);
            assertThat(slow.get(0).toString()).contains("EventClockTest.work");
        } finally {
            doOnEdt(clock::stop);
        }
    }

    @Test
    void anEventThatWaitsForALockIsFound() throws Exception {
        EventClock clock = EventClock.start(50);
        Object lock = new Object();
        try {
            Thread holder = new Thread(() -> {
                synchronized (lock) {
                    try {
                        Thread.sleep(300);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            holder.start();
            while (holder.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            EventQueue.invokeAndWait(() -> {
                synchronized (lock) {
                    work(1);
                }
            });
            assertThat(onEdt(clock::slow)).hasSize(1);
        } finally {
            doOnEdt(clock::stop);
        }
    }
}
