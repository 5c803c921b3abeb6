package org.backstep.window;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times every event of the event dispatch thread: the processor time that the thread itself spends on it, and how long it
 * waits for locks. (Time on the clock on a machine that others use as well would measure the others.) What an event does
 * while it shows a dialog counts for the events that the dialog handles. Takes samples of the stack while an event takes
 * long, to say in what.
 */
public final class EventClock extends EventQueue {
    private static final long WATCHED_AFTER_NANOS = 25_000_000;
    private static final int SAMPLING_MILLIS = 5;

    /** One event: what it was, the milliseconds it took, and where it was found. */
    public record Timed(String event, double processor, double waiting, double clock, List<String> stacks) {
        /** The time that the user waited, without the time taken by other programs. */
        double own() {
            return processor + waiting;
        }

        @Override
        public String toString() {
            return String.format(
                    "%.1f ms of processor, %.1f ms waiting for locks, %.1f ms by the clock: %s%n%s",
                    processor, waiting, clock, event, String.join(System.lineSeparator(), stacks));
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Timed> slow = new ArrayList<>();
    private final List<String> stacks = new ArrayList<>();
    private final Thread sampler = new Thread(this::sample, "event clock");
    private final double limitMillis;
    private volatile long begun;
    private volatile Thread dispatcher;
    private double nestedProcessor;
    private double nestedWaiting;
    private int events;

    private EventClock(double limitMillis) {
        this.limitMillis = limitMillis;
        threads.setThreadContentionMonitoringEnabled(true);
        sampler.setDaemon(true);
    }

    /** Starts to time all events, and keeps those above the limit. */
    public static EventClock start(double limitMillis) {
        EventClock clock = new EventClock(limitMillis);
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(clock);
        clock.sampler.start();
        return clock;
    }

    /** Events are dispatched as before. */
    public void stop() {
        sampler.interrupt();
        pop();
    }

    /** Forgets what has been timed: that was for warming up. On the event dispatch thread. */
    public void reset() {
        slow.clear();
        events = 0;
    }

    public int events() {
        return events;
    }

    /** The events above the limit, the slowest first. */
    public List<Timed> slow() {
        return slow.stream()
                .sorted(Comparator.comparingDouble(Timed::own).reversed())
                .toList();
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        dispatcher = Thread.currentThread();
        double processor = threads.getCurrentThreadCpuTime() / 1e6;
        double waiting = blockedMillis();
        double processorOfOthers = nestedProcessor;
        double waitingOfOthers = nestedWaiting;
        long clock = System.nanoTime();
        begun = clock;
        try {
            super.dispatchEvent(event);
        } finally {
            begun = 0;
            double ownProcessor =
                    threads.getCurrentThreadCpuTime() / 1e6 - processor - (nestedProcessor - processorOfOthers);
            double ownWaiting = blockedMillis() - waiting - (nestedWaiting - waitingOfOthers);
            nestedProcessor += ownProcessor;
            nestedWaiting += ownWaiting;
            events++;
            note(event, ownProcessor, ownWaiting, (System.nanoTime() - clock) / 1e6);
        }
    }

    private double blockedMillis() {
        return threads.getThreadInfo(Thread.currentThread().getId()).getBlockedTime();
    }

    private void note(AWTEvent event, double processor, double waiting, double clock) {
        synchronized (stacks) {
            if (processor + waiting > limitMillis) {
                slow.add(new Timed(String.valueOf(event), processor, waiting, clock, List.copyOf(stacks)));
            }
            stacks.clear();
        }
    }

    private void sample() {
        try {
            while (true) {
                Thread.sleep(SAMPLING_MILLIS);
                long since = begun;
                if (since != 0 && System.nanoTime() - since > WATCHED_AFTER_NANOS) {
                    String stack = Stream.of(dispatcher.getStackTrace())
                            .limit(40)
                            .map(frame -> "      " + frame)
                            .collect(Collectors.joining(System.lineSeparator()));
                    synchronized (stacks) {
                        stacks.add("    sample " + stacks.size() + System.lineSeparator() + stack);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
