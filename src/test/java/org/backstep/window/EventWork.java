package org.backstep.window;

import com.sun.management.ThreadMXBean;
import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;

/**
 * Measures the work of every event of the event dispatch thread by the memory that it asks for, which is the same on a slow
 * or busy machine. What an event does while it shows a dialog counts for the events that the dialog handles.
 */
final class EventWork extends EventQueue {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long nested;
    private long most;
    private String mostOf = "";
    private int events;

    private EventWork() {}

    /** From now on all events are measured. */
    static EventWork start() {
        EventWork work = new EventWork();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(work);
        return work;
    }

    /** Events are dispatched as before. */
    void stop() {
        pop();
    }

    /** How many events there were. */
    int events() {
        return events;
    }

    /** The bytes of the event that asked for most. */
    long most() {
        return most;
    }

    /** That event. */
    String mostOf() {
        return mostOf;
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread) - nested;
        try {
            super.dispatchEvent(event);
        } finally {
            long own = threads.getThreadAllocatedBytes(thread) - nested - before;
            nested += own;
            events++;
            if (own > most) {
                most = own;
                mostOf = String.valueOf(event);
            }
        }
    }
}
